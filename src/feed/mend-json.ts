import { Failure } from '../failure.js';

/**
 * The value of a JSON document; of one that is cut off, or has a comma too many, what is whole of its head and of its
 * list of items.
 * @throws Failure `feed-broken` when there is nothing whole in it
 */
export function parseOrMend(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const items = wholeItems(json);
    if (items.length) return { ...headOf(json), items };
    throw new Failure('feed-broken', { json: String(cause).slice(0, 200) }, { cause });
  }
}

export function isWhole(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

/** The objects of the list named `items`, up to the one that is broken. */
function wholeItems(json: string): unknown[] {
  const start = /"items"\s{0,20}:\s{0,20}\[/.exec(json);
  const items: unknown[] = [];
  if (!start) return items;
  let at = start.index + start[0].length;
  for (;;) {
    while (/[\s,]/.test(json[at] ?? '')) at++;
    const end = json[at] === '{' ? endOf(json, at) : -1;
    if (end < 0) return items;
    try {
      items.push(JSON.parse(json.slice(at, end)));
    } catch {
      // One broken item costs that item alone.
    }
    at = end;
  }
}

/** What a JSON string may hold, and what opens and closes objects; each alternative is read once. */
const PIECE = /"(?:[^"\\]|\\[\s\S])*"|[{}]/g;

/** Where the object that begins at `at` ends; -1 if it does not. */
function endOf(json: string, at: number): number {
  PIECE.lastIndex = at;
  let depth = 0;
  for (let piece = PIECE.exec(json); piece; piece = PIECE.exec(json)) {
    if (piece[0] === '{') depth++;
    else if (piece[0] === '}' && --depth === 0) return PIECE.lastIndex;
  }
  return -1;
}

/** Strings before the items. */
function headOf(json: string): Record<string, string> {
  const head = json.slice(0, json.indexOf('"items"'));
  const found = [
    ...head.matchAll(/"(title|home_page_url|feed_url|next_url)"\s{0,20}:\s{0,20}("(?:[^"\\]|\\.){0,2000}")/g),
  ];
  return Object.fromEntries(
    found.flatMap(([, name, text = '']) => (isWhole(text) ? [[name, JSON.parse(text)]] : [])),
  );
}
