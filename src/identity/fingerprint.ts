import { sha256 } from '../identity.js';
import { isUrl } from '../is-url.js';
import type { Entry } from '../model.js';
import { looseAddress } from './address.js';
import { COUNTERS } from './rules.js';

const WORDS = COUNTERS.join('|');
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d])\\d[\\d.,]{0,9}[kKmM]?\\s{0,3}(?:${WORDS})(?!\\p{L})|(?<!\\p{L})(?:${WORDS})\\s{0,3}[:(]\\s{0,3}\\d[\\d.,]{0,9}\\)?`,
  'giu',
);
/** Characters; what changes beyond is the page's to tell. */
const MAX_LENGTH = 100_000;

/**
 * Of what a reader would notice of an entry: its words, its page, its files. Not of dates, of counted comments, of
 * tokens in addresses, nor of markup. Followed by the time of the update that the feed names.
 */
export function fingerprint(entry: Entry): string {
  const moment = entry.updated ? Date.parse(entry.updated).toString(36) : '';
  return moment ? `${printOf(entry)}-${moment}` : printOf(entry);
}

/** True unless words changed, or the feed named another time of update than before. */
export function isSamePrint(before: string, now: string): boolean {
  const [words, moment] = before.split('-');
  const [newWords, newMoment] = now.split('-');
  return words === newWords && (!moment || !newMoment || moment === newMoment);
}

/** The words of a piece of markup, as they are compared; linear. */
export function plainWords(markup: string | undefined): string {
  if (!markup) return '';
  return markup
    .slice(0, MAX_LENGTH)
    .replace(/<[^<>]*>/g, ' ')
    .replace(COUNTED, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function printOf({ title, url, summary, content, enclosures }: Entry): string {
  const words = [title, summary, content].map(plainWords);
  const files = enclosures.map((file) => pathOf(file.url));
  return sha256(JSON.stringify([words, url && pathOf(url), files])).slice(0, 8);
}

/** Without scheme and parameters: what comes there changes from poll to poll. */
function pathOf(url: string): string {
  const address = isUrl(url) && /^https?:/i.test(url) ? looseAddress(url) : url;
  const query = address.indexOf('?');
  return query < 0 ? address : address.slice(0, query);
}
