import { type LdNode, type LinkedData, list, nodesOf, own, strings, typesOf } from './json-ld.js';

const ARTICLE =
  /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|MediaReview|ClaimReview)$/;
const PAGE = /WebPage$|^(?:ItemPage|VideoObject|PodcastEpisode|NewsVideoObject)$/;

/** The node that describes the page's article: the one that names this address, else the first. */
export function articleNode(data: LinkedData, urls: readonly string[]): LdNode | undefined {
  const articles = data.nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const named = articles.filter((node) => own(node, 'headline') ?? own(node, 'name'));
  if (named.length < 2) return named[0] ?? articles[0];
  const here = new Set(urls.flatMap(placeOf));
  const isHere = (url: string) => placeOf(url).some((place) => here.has(place));
  return named.find((node) => addresses(node).some(isHere)) ?? named[0];
}

/** The node that describes the page itself. */
export function pageNode(data: LinkedData): LdNode | undefined {
  return data.nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)));
}

function addresses(node: LdNode): string[] {
  const page = own(node, 'mainEntityOfPage');
  const inside = list(page).flatMap((each) =>
    typeof each === 'object' && each !== null ? strings(own(each as LdNode, '@id')) : strings(each),
  );
  return [...strings(own(node, 'url')), ...inside, ...strings(own(node, '@id'))];
}

/** An address's host and path alone: schemes, fragments and queries of tracking differ. */
function placeOf(address: string): string[] {
  const url = URL.parse(address);
  if (!url) return [];
  const { hostname, pathname } = url;
  return [`${hostname.replace(/^www\./, '')} ${pathname.replace(/\/+$/, '')}`];
}

/** The nodes of one of the article's properties. */
export function related(node: LdNode | undefined, key: string, data: LinkedData): LdNode[] {
  return nodesOf(own(node, key), data);
}
