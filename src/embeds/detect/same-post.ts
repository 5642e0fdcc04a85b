import type { Embed } from '../../model.js';
import { timeOfStatus } from '../x/id.js';
import type { Found } from './embed.js';

/** Shorter texts of one author and day may well be two posts. */
const CUT_LENGTH = 20;
const ADDRESS = /(?:https?:\/\/)?(?:t\.co|pic\.(?:twitter|x)\.com)\/(\w+)/g;

/**
 * A post may stand in the page with its markup, or in its state with its address, and be flattened into the prose as
 * well: that is one post. It is told by author and day, and by its words or the code of its picture's link.
 */
export function joinSame(found: readonly Found[]): Found[] {
  const embeds = found.flatMap(({ parts }) => parts.flatMap((part) => ('embed' in part ? part.embed : [])));
  const flattened = embeds.filter(({ ref, provider }) => ref === undefined && provider === 'x');
  if (!flattened.length) return [...found];
  const located = embeds.filter(({ ref, provider }) => ref !== undefined && provider === 'x');
  const joined = new Map<Embed, Embed>();
  for (const one of flattened) {
    const same = located.filter((other) => isSame(one, other));
    const [only] = new Map(same.map((other) => [other.id, other])).values();
    if (only && same.every(({ id }) => id === only.id)) joined.set(one, asLocated(one, only));
  }
  return joined.size ? found.map((each) => withJoined(each, joined)) : [...found];
}

function withJoined(found: Found, joined: ReadonlyMap<Embed, Embed>): Found {
  const parts = found.parts.map((part) =>
    'embed' in part ? { embed: joined.get(part.embed) ?? part.embed } : part,
  );
  return { ...found, parts };
}

/** The words that are found in the prose, under the id that the other has. */
function asLocated(flattened: Embed, { id, ref, url, form, published }: Embed): Embed {
  return {
    ...flattened,
    id,
    status: 'parsed',
    form,
    ...(ref && { ref }),
    ...(url && { url }),
    ...(published && { published }),
  };
}

function isSame(flattened: Embed, located: Embed): boolean {
  const [one, other] = [flattened, located].map(({ author }) => author?.handle?.toLowerCase());
  if (!one || one !== other || dayOf(flattened) !== dayOf(located)) return false;
  const codes = codesOf(located);
  if (codesOf(flattened).some((code) => codes.includes(code))) return true;
  const [words, more] = [wordsOf(flattened), wordsOf(located)];
  // What the state of the page names by its address alone is what the page shows.
  if (!more) return located.form === 'data';
  return words === more || isCut(words, more) || isCut(more, words);
}

const isCut = (short: string, long: string): boolean => short.length >= CUT_LENGTH && long.startsWith(short);

function dayOf({ ref, published }: Embed): string | undefined {
  return (published ?? timeOfStatus(ref ?? ''))?.slice(0, 10);
}

function wordsOf({ text = '' }: Embed): string {
  return text
    .replace(ADDRESS, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function codesOf({ media = [], links = [] }: Embed): string[] {
  return [...media, ...links].flatMap(({ url }) => [...url.matchAll(ADDRESS)].map(([, code = '']) => code));
}
