import { fold } from '../fold.js';

/**
 * A star stands for up to eight words of one sentence. They are counted in characters, so that no quantifier stands
 * within another and matching stays linear; scripts without spaces say as much in a third of the length.
 */
const MOST_OF_STAR = 72;
const STAR_OF_WORDS = `(?: [^\\n]{1,${MOST_OF_STAR}})?`;
const STAR_IN_WORD = '[^\\n]{0,24}';

/** Scripts that write without spaces between words. */
export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const SPACE_BEFORE = /^[^\p{L}\p{N}\p{M}©]/u;
const SPACE_AFTER = /[^\p{L}\p{N}\p{M}©]$/u;

/** A phrase made into what is matched against a space and the folded sentences, one a line. */
export interface CompiledPhrase {
  readonly pattern: RegExp;
  /** Folded words of which every match has one; none where that is not known. */
  readonly anchors: readonly string[];
  /** The same of its other parts: of each list a match has one word. */
  readonly also?: readonly (readonly string[])[];
  /** Characters that a match has at most; nothing where that is not known. */
  readonly longest?: number;
}

type Part = { readonly kind: 'text' | 'star' | 'choice'; readonly value: string };

/**
 * Compiles a phrase: plain text, `*` for up to eight words, `(one|other|)` for a choice, empty where it may be left
 * out. Case, diacritics, letter forms and punctuation do not matter.
 * @throws SyntaxError when a bracket has no partner
 */
export function compilePhrase(phrase: string): CompiledPhrase {
  const parts = split(phrase.trim());
  let written: Written = { source: '', space: true };
  for (const part of parts) written = withPart(written, part, parts[1]);
  const longest = parts.reduce((sum, part) => sum + 1 + longestOf(part), 0);
  return { pattern: new RegExp(`^${written.source}$`, 'u'), longest, ...anchorsOf(parts) };
}

/** Characters that a part matches at most, without the space before it. */
function longestOf({ kind, value }: Part): number {
  if (kind === 'star') return MOST_OF_STAR;
  return Math.max(...value.split('|').map((each) => fold(each).length));
}

/** A pattern as far as it is written, and whether a space parts it from what comes next. */
interface Written {
  readonly source: string;
  readonly space: boolean;
}

function withPart({ source, space }: Written, { kind, value }: Part, second: Part | undefined): Written {
  if (kind === 'star') return { source: source + star(source, space, second), space: false };
  if (kind === 'choice') return { source: source + choice(value, space ? source : undefined), space: false };
  const isParted = space || SPACE_BEFORE.test(value);
  const words = fold(value);
  if (!words) return { source, space: isParted };
  const before = isParted ? spaceAfter(source, words) : '';
  return { source: source + before + literal(words), space: SPACE_AFTER.test(value) };
}

function star(source: string, space: boolean, second: Part | undefined): string {
  if (!source && second && !SPACE_BEFORE.test(second.value)) return ` ${STAR_IN_WORD}`;
  return space && !SPACELESS.test(source.slice(-1)) ? STAR_OF_WORDS : STAR_IN_WORD;
}

function split(phrase: string): Part[] {
  const parts: Part[] = [];
  for (const [piece, inside] of phrase.matchAll(/\*|\(([^()]*)\)|[^*()]+|[()]/g)) {
    if (piece === '(' || piece === ')') throw new SyntaxError(`unmatched ${piece}`);
    if (piece === '*') parts.push({ kind: 'star', value: '' });
    else if (inside !== undefined) parts.push({ kind: 'choice', value: inside });
    else parts.push({ kind: 'text', value: piece });
  }
  return parts;
}

/**
 * What parts words from the source before them: a space or a sentence's end, neither within Chinese and Japanese.
 * A star at the very start is of the same sentence as what follows it, or it would take in the one before.
 */
function spaceAfter(source: string, words: string): string {
  if (!source || source === STAR_OF_WORDS) return ' ';
  return SPACELESS.test(source.slice(-1)) || SPACELESS.test(words.slice(0, 1)) ? '\\s?' : '\\s';
}

/** @param source what a space parts the choice from; nothing when it is joined to it */
function choice(alternatives: string, source: string | undefined): string {
  const sources = alternatives.split('|').map((each) => {
    const words = fold(each);
    return words && (source === undefined ? '' : spaceAfter(source, words)) + literal(words);
  });
  return `(?:${sources.join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s');
}

/**
 * Words of which every match has one. Each part of the phrase offers some: a text its longest word, a choice one word
 * of each alternative. The part whose shortest word is longest says most. At a part's edge a word counts only if a
 * space parts it from its neighbour.
 */
function anchorsOf(parts: readonly Part[]): Pick<CompiledPhrase, 'anchors' | 'also'> {
  const all: string[][] = [];
  let best: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'star') continue;
    const joined = { before: isJoined(parts[index - 1], part), after: isJoined(part, parts[index + 1]) };
    const alternatives = part.kind === 'text' ? [part.value] : part.value.split('|');
    const words = alternatives.map((each) => longestWord(each, joined));
    if (shortest(words)) all.push(words);
    if (shortest(words) > shortest(best)) best = words;
  }
  return { anchors: best, also: all.filter((words) => words !== best) };
}

function shortest(words: readonly string[]): number {
  return words.length ? Math.min(...words.map((word) => word.length)) : 0;
}

/** Whether two parts meet within a word; in Chinese and Japanese that does not matter. */
function isJoined(one: Part | undefined, other: Part | undefined): boolean {
  if (!one || !other) return false;
  const parted =
    (one.kind === 'text' && SPACE_AFTER.test(one.value)) ||
    (other.kind === 'text' && SPACE_BEFORE.test(other.value));
  return !parted;
}

function longestWord(text: string, joined: { readonly before: boolean; readonly after: boolean }): string {
  const words = fold(text).split(' ').filter(Boolean);
  if (joined.before && !SPACELESS.test(words[0] ?? '')) words.shift();
  if (joined.after && !SPACELESS.test(words.at(-1) ?? '')) words.pop();
  return words.sort((a, b) => b.length - a.length)[0] ?? '';
}
