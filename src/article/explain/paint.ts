import type { Fate } from './explanation.js';
import type { Sheet, Span } from './sheet.js';

/** While a page is cleaned, what is lifted is known by its embed alone. */
export type Colour = Fate | { readonly kind: 'embed'; readonly embed: string };

/** What became of each character of a sheet. What has its fate keeps it: the step that came first has taken it. */
export interface Paint {
  readonly sheet: Sheet;
  /** In the order in which they were told, each with where it stands; undefined where that is not known. */
  readonly told: readonly { readonly colour: Colour; readonly at: number | undefined }[];
  fill(colour: Colour, spans: readonly Span[]): void;
  /** Gives what became a block, and was no part of the record after all, another fate. False for nodes. */
  repaint(block: object, colour: Colour): boolean;
  /** Keeps text that stays from being taken for gone. */
  reserve(spans: readonly Span[]): void;
  /** The index in `told` of the character's fate and one, or 0. */
  at(index: number): number;
  spansOf(nodes: readonly object[]): Span[];
  /** Where words stand that have no fate yet: in the text of some nodes, or anywhere where there are none. */
  within(nodes: readonly object[], words: string, from?: number): Span[];
  /** Where text nodes stood that are not among those given. */
  textsWithout(there: ReadonlySet<object>): Span[];
}

export function createPaint(sheet: Sheet): Paint {
  const { text, places } = sheet;
  const paint = new Uint32Array(text.length);
  const told: { colour: Colour; at: number | undefined }[] = [];
  const reserved: Span[] = [];
  const spansOf = (nodes: readonly object[]) => nodes.flatMap((node) => places.get(node) ?? []);
  return {
    sheet,
    told,
    spansOf,
    at: (index) => paint[index] ?? 0,
    fill(colour, spans) {
      const index = told.push({ colour, at: spans[0]?.from });
      for (const { from, to } of spans)
        for (let at = from; at < to; at++)
          if (!paint[at] && (colour.kind === 'block' || !isIn(reserved, at))) paint[at] = index;
    },
    repaint(block, colour) {
      const was = told.find((one) => one.colour.kind === 'block' && one.colour.block === block);
      if (was) was.colour = colour;
      return was !== undefined;
    },
    reserve: (spans) => void reserved.push(...spans),
    within(nodes, words, from = 0) {
      const spans = spansOf(nodes);
      const to = nodes.length ? (spans.at(-1)?.to ?? 0) : text.length;
      const wanted = words.replace(/\s+/g, ' ').trim();
      const start = nodes.length ? (spans[0]?.from ?? 0) : from;
      for (const at of wanted ? placesOf(text, wanted, start, to) : [])
        if (!paint[at]) return [{ from: at, to: at + wanted.length }];
      return [];
    },
    textsWithout: (there) =>
      [...places].flatMap(([node, span]) => (isText(node) && !there.has(node) ? [span] : [])),
  };
}

/** Where the words stand in a part of a text, each place as it is asked for. */
function* placesOf(text: string, words: string, from: number, to: number): Generator<number> {
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  )
    yield at;
}

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at < to);

const isText = (node: object): boolean => 'type' in node && node.type === 'text';
