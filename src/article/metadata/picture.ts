import type { Picture } from '../../model.js';
import { related } from './article-node.js';
import { type LdNode, list, own, strings } from './json-ld.js';
import { detailsOnPage, fileOf, firstPicture } from './page-picture.js';
import type { Found, MetadataSource } from './source.js';
import { absolute, plain } from './text.js';

/** Stand-ins that sites name where an article has no picture of its own. */
const STAND_IN =
  /(?:^|[/_.-])(?:logos?|placeholder|default|favicon|sprite|blank|spacer|pixel|no-?image|no-?photo|avatar|gravatar|(?:share|social|og|fb)-?(?:image|img|default|card))(?:[/_.-]|\d|$)/i;

/** The picture that stands for the article. */
export function readLeadImage(source: MetadataSource): Found<Picture> | undefined {
  const candidates = [...ldPictures(source), ...metaPictures(source), ...feedPictures(source)];
  const told = candidates.find(({ value }) => isOwn(value.url));
  if (!told) return firstPicture(source.survey.pictures, source.url, isOwn);
  const sized = told.value.width
    ? undefined
    : candidates.find(({ value }) => isSameFile(value, told.value) && value.width);
  const { width, height } = sized?.value ?? told.value;
  const shown = detailsOnPage(source.survey.pictures, told.value.url, source.url);
  return {
    value: { ...shown, ...told.value, ...(width && height && { width, height }) },
    evidence: told.evidence,
  };
}

function isOwn(url: string): boolean {
  return !STAND_IN.test(new URL(url).pathname);
}

function isSameFile(one: Picture, other: Picture): boolean {
  return fileOf(one.url) === fileOf(other.url);
}

function ldPictures(source: MetadataSource): Found<Picture>[] {
  const plainUrls = list(own(source.article, 'image')).filter((each) => typeof each === 'string');
  const nodes = related(source.article, 'image', source.data).flatMap((node) => {
    const [url] = [
      ...strings(own(node, 'url')),
      ...strings(own(node, 'contentUrl')),
      ...strings(own(node, '@id')),
    ];
    return picture(url, source.url, ldDetails(node));
  });
  const bare = plainUrls.flatMap((url) => picture(url, source.url, {}));
  return [...nodes, ...bare].map((value) => ({ value, evidence: 'json-ld:image' }));
}

function ldDetails(node: LdNode): Details {
  const text = (key: string) => plain(strings(own(node, key))[0]);
  return {
    width: text('width'),
    height: text('height'),
    caption: text('caption'),
    credit: text('creditText'),
    alt: undefined,
  };
}

function metaPictures(source: MetadataSource): Found<Picture>[] {
  const meta = (name: string) => source.survey.meta.get(name)?.[0];
  const details = {
    width: meta('og:image:width'),
    height: meta('og:image:height'),
    alt: plain(meta('og:image:alt')),
  };
  const named = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'];
  return named.flatMap((name) =>
    picture(meta(name), source.url, name.startsWith('og:') ? details : {}).map((value) => ({
      value,
      evidence: `meta:${name}`,
    })),
  );
}

function feedPictures(source: MetadataSource): Found<Picture>[] {
  const images = source.entry?.enclosures.filter(({ type }) => type?.startsWith('image/')) ?? [];
  return images.flatMap(({ url }) =>
    picture(url, source.url, {}).map((value) => ({ value, evidence: 'feed' })),
  );
}

interface Details {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

function picture(href: string | undefined, base: string, details: Details): Picture[] {
  const url = absolute(href, base);
  if (!url) return [];
  const width = pixels(details.width);
  const height = pixels(details.height);
  const { alt, caption, credit } = details;
  return [
    {
      url,
      ...(width && height && { width, height }),
      ...(alt && { alt }),
      ...(caption && { caption }),
      ...(credit && { credit }),
    },
  ];
}

function pixels(value: string | undefined): number | undefined {
  const number = /^(\d{1,5})(?:\.\d{1,3})?(?:\s?px)?$/i.exec(value ?? '')?.[1];
  return number && Number(number) > 0 ? Number(number) : undefined;
}
