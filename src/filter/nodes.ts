import type { Test } from './automaton.js';

/** A regular expression as a tree. */
export type Node =
  | { readonly kind: 'take'; readonly test: Test }
  | { readonly kind: 'at'; readonly place: 'start' | 'end' | 'edge' | 'inside' }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly node: Node;
      readonly least: number;
      readonly most: number | undefined;
    };

const MAX_DEPTH = 20;
const QUANTIFIER = /^(?:[*+?]|\{(\d{1,3})(,(\d{0,3}))?\})/;
/** A class in brackets, a property, an escape; the engine's own classes are asked about one character at a time. */
const CLASS = /^(?:\[(?:[^\]\\]|\\.)+\]|\\[pP]\{[\w=]{1,40}\}|\\[dDwWsS])/su;
const PLACES = new Map([
  ['^', 'start'],
  ['$', 'end'],
  ['\\b', 'edge'],
  ['\\B', 'inside'],
] as const);
const SIGNS = [...PLACES.keys()];

/**
 * Reads characters, `.`, classes, `\d \w \s \b \p{…}`, groups, `|`, `* + ? {n,m}`, `^` and `$`.
 * @throws Error that says what is not understood
 */
export function parseNodes(source: string): Node {
  let rest = source;
  let depth = 0;
  const take = (length: number) => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };

  function choice(): Node {
    if (++depth > MAX_DEPTH) throw new Error(`has groups nested deeper than ${MAX_DEPTH}`);
    const nodes = [sequence()];
    while (rest.startsWith('|')) {
      take(1);
      nodes.push(sequence());
    }
    depth -= 1;
    return { kind: 'choice', nodes };
  }

  function sequence(): Node {
    const nodes: Node[] = [];
    while (rest && !rest.startsWith('|') && !rest.startsWith(')')) nodes.push(quantified(atom()));
    return { kind: 'sequence', nodes };
  }

  function quantified(node: Node): Node {
    const found = QUANTIFIER.exec(rest);
    if (!found) return node;
    take(found[0].length);
    // Whether it takes much or little first makes no difference to whether it is found.
    if (rest.startsWith('?')) take(1);
    if (QUANTIFIER.test(rest)) throw new Error('repeats a repetition');
    return { kind: 'repeat', node, ...bounds(found) };
  }

  function atom(): Node {
    const sign = SIGNS.find((one) => rest.startsWith(one));
    const place = sign && PLACES.get(sign);
    if (place) {
      take(sign.length);
      return { kind: 'at', place };
    }
    return rest.startsWith('(') ? group() : character();
  }

  function character(): Node {
    if (QUANTIFIER.test(rest)) throw new Error(`has nothing before ${rest[0]} that could be repeated`);
    const known = CLASS.exec(rest);
    if (known) return { kind: 'take', test: testOf(take(known[0].length)) };
    if (rest.startsWith('[')) throw new Error('has a [ without its ]');
    if (rest.startsWith('\\')) return escaped();
    const one = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    take(one.length);
    return { kind: 'take', test: one === '.' ? () => true : equals(one) };
  }

  function group(): Node {
    take(1);
    if (rest.startsWith('?:')) take(2);
    else if (rest.startsWith('?')) throw new Error('has a look-around or a named group, which are not read');
    const inner = choice();
    if (!rest.startsWith(')')) throw new Error('has a ( without its )');
    take(1);
    return inner;
  }

  function escaped(): Node {
    const one = take(2)[1];
    if (one === undefined) throw new Error('ends in a \\');
    if (/[A-Za-z0-9]/.test(one))
      throw new Error(`has \\${one}, which is not read (\\d \\w \\s \\b \\p{…} are)`);
    return { kind: 'take', test: equals(one) };
  }

  const tree = choice();
  if (rest) throw new Error('has a ) without its (');
  return tree;
}

function bounds([whole, least, comma, most]: RegExpExecArray): { least: number; most: number | undefined } {
  if (whole === '*') return { least: 0, most: undefined };
  if (whole === '+') return { least: 1, most: undefined };
  if (whole === '?') return { least: 0, most: 1 };
  const low = Number(least);
  const high = comma ? (most ? Number(most) : undefined) : low;
  if (high !== undefined && high < low) throw new Error(`repeats ${whole}, which no text can`);
  return { least: low, most: high };
}

function equals(character: string): Test {
  const lower = character.toLowerCase();
  return (other) => other === character || other.toLowerCase() === lower;
}

/** The engine's class, remembered for each character: texts repeat theirs. */
function testOf(source: string): Test {
  let single: RegExp;
  try {
    single = new RegExp(`^${source}$`, 'iu');
  } catch {
    throw new Error(`has a class that is not understood: ${source.slice(0, 40)}`);
  }
  const known = new Map<string, boolean>();
  return (character) => {
    const held = known.get(character);
    if (held !== undefined) return held;
    const is = single.test(character);
    if (known.size < 1_000) known.set(character, is);
    return is;
  };
}
