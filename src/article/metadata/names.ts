import { fold } from '../fold.js';
import { AGENCIES, BYLINE_WORDS, NO_PERSON_WORDS, ROLE_WORDS } from './name-words.js';

const LONGEST_NAME = 60;
const MOST_WORDS = 6;
const AND =
  /\s+(?:and|und|et|y|e|i|a|og|och|en|ve|и|та|й|і|dan|và|ja|és|și|with|mit|met|avec|con|com|و|اور|ו|और|एवं|तथा|와|과)\s+|\s*[;|/•·،、，؛&]\s*|\s+[–—]\s+|,\s+(?:and|und|et|y|e)?\s*|\n/u;
const agencies = new Map([...AGENCIES].map(([name, known]) => [fold(name), known]));
const bylineWords = BYLINE_WORDS.map((word) => `${fold(word)} `).sort((a, b) => b.length - a.length);
/** How each of them begins: most names begin otherwise. */
const bylineOpenings = new Set(bylineWords.map(opening));

/** Parts a byline into names: "By Ann Lee and Bo Ek, AFP" has three. */
export function splitNames(byline: string): string[] {
  return byline
    .split(AND)
    .map((part) =>
      withoutBylineWord(part.trim())
        .replace(/\s*[([{].{0,60}$/, '')
        .replace(/(?<=\p{L})[\s|,–-]{1,3}\p{Nd}.*$/u, '')
        .replace(/^[\s:：.,–—-]+|[\s:：,–—-]+$/g, ''),
    )
    .filter((part) => /\p{L}/u.test(part));
}

function withoutBylineWord(text: string): string {
  const folded = fold(text);
  if (!bylineOpenings.has(opening(folded))) return text;
  const word = bylineWords.find((each) => folded.startsWith(each));
  if (!word) return text;
  const count = word.split(' ').length - 1;
  return text.replace(new RegExp(`^(?:[^\\p{L}]{0,4}[\\p{L}\\p{M}'’]{1,20}[:：.]?){${count}}\\s*`, 'u'), '');
}

/** A folded text's first word. */
function opening(folded: string): string {
  const end = folded.indexOf(' ');
  return end < 0 ? folded : folded.slice(0, end);
}

/** The agency's name in use, when this is one. */
export function agencyOf(name: string): string | undefined {
  return agencies.get(fold(name.replace(/^@/, '')));
}

const NAME = /^[\p{L}\p{M}\s.'’ʼ\-‐·・\u200C]+$/u;
const LATIN = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;
const PARTICLE = /^(?:de|del|della|di|da|von|van|der|den|la|le|bin|al|el|dos|du)$/;

/** Whether this is the name of a human being, and not of a newsroom, an agency, a section or an address. */
export function isPerson(name: string): boolean {
  if (name.length > LONGEST_NAME || !NAME.test(name) || agencyOf(name)) return false;
  if (!/\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(name) || /\.(?:com|net|org|de|fr|ru)$/i.test(name))
    return false;
  const words = fold(name).split(' ');
  if (words.length > MOST_WORDS || words.some((word) => NO_PERSON_WORDS.has(word))) return false;
  if (
    ROLE_WORDS.has(words.at(-1) ?? '') ||
    words.every((word) => ROLE_WORDS.has(word) || PARTICLE.test(word))
  )
    return false;
  return !LATIN.test(name) || looksLikeName(name);
}

/** In Latin script a name has two words or more, in capitals or, on sites that write all names so, in none. */
function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= 2 || (capitals === 0 && words.length <= 3);
}
