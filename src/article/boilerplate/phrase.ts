import { fold } from '../fold.js';

/**
 * A star stands for up to eight words. They are counted in characters, so that no quantifier stands within another
 * and matching stays linear; scripts without spaces say as much in a third of the length.
 */
const STAR_OF_WORDS = '(?: .{1,72})?';
const STAR_IN_WORD = '.{0,24}';

/** Scripts that write without spaces between words. */
export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const SPACE_BEFORE = /^[^\p{L}\p{N}\p{M}©]/u;
const SPACE_AFTER = /[^\p{L}\p{N}\p{M}©]$/u;

/** A phrase made into what is matched against a space and the folded text. */
export interface CompiledPhrase {
  readonly pattern: RegExp;
  readonly anchor?: string;
}

type Part = { readonly kind: 'text' | 'star' | 'choice'; readonly value: string };

/**
 * Compiles a phrase: plain text, `*` for up to eight words, `(one|other|)` for a choice, empty where it may be left
 * out. Case, diacritics, letter forms and punctuation do not matter.
 * @throws SyntaxError when a bracket has no partner
 */
export function compilePhrase(phrase: string): CompiledPhrase {
  const parts = split(phrase.trim());
  let source = '';
  let space = true;
  for (const part of parts) {
    const before = source.slice(-1);
    if (part.kind === 'star') {
      source += space && !SPACELESS.test(before) ? STAR_OF_WORDS : STAR_IN_WORD;
      space = false;
    } else if (part.kind === 'choice') {
      source += choice(part.value, space ? before : undefined);
      space = false;
    } else {
      const words = fold(part.value);
      space ||= SPACE_BEFORE.test(part.value);
      if (!words) continue;
      source += (space ? spaceBetween(before, words) : '') + escape(words);
      space = SPACE_AFTER.test(part.value);
    }
  }
  const anchor = anchorOf(parts);
  return { pattern: new RegExp(`^${source}$`, 'u'), ...(anchor && { anchor }) };
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

/** Folding keeps the space at the text's very start and drops it within Chinese and Japanese. */
function spaceBetween(before: string, words: string): string {
  if (!before) return ' ';
  return SPACELESS.test(before) || SPACELESS.test(words.slice(0, 1)) ? ' ?' : ' ';
}

/** @param before the character that a space parts the choice from; nothing when it is joined to it */
function choice(alternatives: string, before: string | undefined): string {
  const sources = alternatives.split('|').map((each) => {
    const words = fold(each);
    return words && (before === undefined ? '' : spaceBetween(before, words)) + escape(words);
  });
  return `(?:${sources.join('|')})`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The longest word that stands whole in every match: at a part's edge, only if a space parts it from its neighbour. */
function anchorOf(parts: readonly Part[]): string | undefined {
  const words: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text') continue;
    const own = fold(part.value).split(' ').filter(Boolean);
    const joinedBefore = index > 0 && !SPACE_BEFORE.test(part.value);
    const joinedAfter = index < parts.length - 1 && !SPACE_AFTER.test(part.value);
    if (joinedBefore && !SPACELESS.test(own[0] ?? '')) own.shift();
    if (joinedAfter && !SPACELESS.test(own.at(-1) ?? '')) own.pop();
    words.push(...own);
  }
  return words.sort((a, b) => b.length - a.length)[0];
}
