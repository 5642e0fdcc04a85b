import type { Person } from '../../model.js';
import { fold } from '../fold.js';
import { related } from './article-node.js';
import { own, strings } from './json-ld.js';
import { type Found, found, ldTexts, type MetadataSource, metaTexts } from './source.js';
import { absolute, plain } from './text.js';

const MOST_TAGS = 30;
const LONGEST_TAG = 60;
/** What a site's machinery writes among its tags: ids, addresses, `key: value`. */
const NO_TAG =
  /^[a-z_ -]+:\s?\S|^https?:|^\d{5,}$|^[\da-f]{8}-[\da-f-]{20,}$|^(?:www\.)?[\w-]+\.(?:com|org|net)$/i;
const MANY_WORDS = 4;
const STANDFIRST = 'page:standfirst';

/** The house that publishes the article. */
export function readPublisher(source: MetadataSource): Found<Person> | undefined {
  const [node] = related(source.article, 'publisher', source.data);
  const name = plain(strings(own(node, 'name'))[0]);
  const url = absolute(strings(own(node, 'url'))[0], source.url);
  if (name) return { value: { name, ...(url && { url }) }, evidence: 'json-ld:publisher' };
  const [stated] = [
    ...ldTexts(source, 'publisher'),
    ...metaTexts(source, 'og:site_name', 'dc.publisher', 'application-name'),
  ];
  return stated && { value: { name: stated.value }, evidence: stated.evidence };
}

export function readSection(source: MetadataSource): Found<string> | undefined {
  const candidates = [
    ...metaTexts(source, 'article:section', 'parsely-section'),
    ...ldTexts(source, 'articleSection'),
  ];
  return candidates.find(({ value }) => value.length <= LONGEST_TAG && !/^https?:/.test(value));
}

/** What the article is about, in the page's own words; from the first place that has any. */
export function readTags(source: MetadataSource): Found<string[]> | undefined {
  const places = [
    metaTexts(source, 'article:tag', 'og:article:tag'),
    ldTexts(source, 'keywords'),
    metaTexts(source, 'news_keywords'),
    metaTexts(source, 'keywords', 'parsely-tags', 'sailthru.tags'),
  ];
  let glued: Found<string[]> | undefined;
  for (const place of places) {
    const tags = tagsOf(place);
    if (!tags.size) continue;
    const value = [...tags.values()].slice(0, MOST_TAGS);
    const all = { value, evidence: place[0]?.evidence ?? '' };
    // All in one string without a comma: another place may part them.
    if (value.length > 1 || (value[0]?.split(' ').length ?? 0) < MANY_WORDS) return all;
    glued ??= all;
  }
  return glued;
}

function tagsOf(place: readonly Found<string>[]): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of place.flatMap(({ value }) => splitTags(value)))
    if (!tags.has(fold(tag))) tags.set(fold(tag), tag);
  return tags;
}

function splitTags(value: string): string[] {
  return value
    .split(/\s*[,;،、，|]\s*/)
    .map((tag) => tag.replace(/^#/, '').trim())
    .filter((tag) => tag.length <= LONGEST_TAG && fold(tag) && !NO_TAG.test(tag));
}

/** The line that stands under the headline. */
export function readSubtitle(source: MetadataSource, title: string | undefined): Found<string> | undefined {
  const unlike = fold(title ?? '');
  let opening: string | undefined;
  for (const candidate of subtitles(source)) {
    const { value, evidence } = candidate;
    if (value.length < 20 || value.length > 500) continue;
    const folded = fold(value);
    if (folded === unlike) continue;
    if (evidence === STANDFIRST) return candidate;
    opening ??= fold(source.survey.sample.slice(0, 400));
    if (!/(?:…|\.\.\.|\[…\])$/.test(value) && !opening.includes(folded.slice(0, 60))) return candidate;
  }
  return undefined;
}

function* subtitles(source: MetadataSource): Generator<Found<string>> {
  yield* found(source.survey.subtitles, STANDFIRST);
  yield* ldTexts(source, 'alternativeHeadline');
  yield* metaTexts(source, 'og:description');
  yield* ldTexts(source, 'description');
  yield* metaTexts(source, 'description');
}
