import { getDomain } from 'tldts';
import { normaliseUrl } from '../../identity.js';
import { own, strings } from './json-ld.js';
import { type Found, found, type MetadataSource, metaTexts } from './source.js';
import { absolute } from './text.js';

const HOME = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|(?:index|default|home)\.\w{2,5})?$/i;

/** The address that the page calls its own, if it is on the same site and not the site's home page. */
export function readCanonicalUrl(source: MetadataSource): Found<string> | undefined {
  for (const { value, evidence } of candidates(source)) {
    const url = absolute(value, source.url);
    if (url && isSafe(url, source.url)) return { value: normaliseUrl(url), evidence };
  }
  return undefined;
}

/** Found one after another: the first is nearly always taken. */
function* candidates(source: MetadataSource): Generator<Found<string>> {
  yield* found(source.survey.links.get('canonical') ?? [], 'page:rel-canonical');
  yield* metaTexts(source, 'og:url');
  yield* found(strings(own(source.article, 'mainEntityOfPage')), 'json-ld:mainEntityOfPage');
  yield* found(strings(own(source.article, 'url')), 'json-ld:url');
}

function isSafe(candidate: string, page: string): boolean {
  const here = URL.parse(page);
  if (!here) return false;
  const own = new URL(candidate);
  const home = HOME.test(own.pathname) && !own.search;
  if (!sameSite(own.hostname, here.hostname)) return false;
  return HOME.test(here.pathname) || (!home && !isAbove(own, here));
}

/** The page's own folder is its section, and a feed or an error page is nobody's article. */
function isAbove(own: URL, here: URL): boolean {
  const [above, below] = [own.pathname.replace(/\/+$/, ''), here.pathname.replace(/\/+$/, '')];
  if (/\/(?:404|error|feed|rss)(?:\.\w+)?$/i.test(above)) return true;
  return !own.search && below.startsWith(`${above}/`) && !VARIANT.test(below.slice(above.length + 1));
}

/** What stands behind an article's address for another form of it. */
const VARIANT =
  /^(?:amp|print|full|index|mobile|page|\d{1,3}|amp\/\w*)(?:\.\w{2,5})?$|^(?:page|seite|pagina)\/\d{1,3}$/i;

function sameSite(one: string, other: string): boolean {
  if (one === other) return true;
  const options = { allowPrivateDomains: true };
  const domain = getDomain(one, options);
  return domain !== null && domain === getDomain(other, options);
}
