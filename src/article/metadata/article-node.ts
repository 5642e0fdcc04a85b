import { type LdNode, type LinkedData, list, nodesOf, own, strings, typesOf } from './json-ld.js';

const ARTICLE =
  /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|MediaReview|ClaimReview)$/;
const PAGE = /WebPage$|^(?:ItemPage|VideoObject|PodcastEpisode|NewsVideoObject)$/;

/** The node that describes the page's article: the one that names this address, else the first. */
export function articleNode(data: LinkedData, urls: readonly string[]): LdNode | undefined {
  const articles = data.nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const named = articles.filter((node) => own(node, 'headline') ?? own(node, 'name'));
  const here = named.find((node) => addresses(node).some((url) => urls.some((own) => sameAddress(url, own))));
  return here ?? named[0] ?? articles[0];
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

/** Host and path alone: schemes, fragments and queries of tracking differ. */
function sameAddress(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  const path = (url: URL) => url.pathname.replace(/\/+$/, '');
  return a.hostname.replace(/^www\./, '') === b.hostname.replace(/^www\./, '') && path(a) === path(b);
}

/** The nodes of one of the article's properties. */
export function related(node: LdNode | undefined, key: string, data: LinkedData): LdNode[] {
  return nodesOf(own(node, key), data);
}
