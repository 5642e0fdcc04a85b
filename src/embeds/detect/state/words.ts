import { type Json, object } from '../../json.js';

/** Letters that tell one paragraph of a page from another. */
export const KEY_LENGTH = 48;
const SHORTEST_KEY = 16;
const MAX_DEPTH = 6;
const MAX_VALUES = 100;
const TEXT_FIELDS =
  'text content html textHtml value body children data paragraph attrs attributes props richText'.split(' ');

/** What has been read of an item, and how many more values of it are looked at. */
interface Reading {
  text: string;
  left: number;
}

/** The first words of an item of page state, folded as `keyOf` does; undefined for one that is no text. */
export function keyOfItem(item: unknown): string | undefined {
  const read: Reading = { text: '', left: MAX_VALUES };
  collect(item, read, 0);
  return keyOf(read.text);
}

function collect(value: unknown, read: Reading, depth: number): void {
  if (read.text.length > KEY_LENGTH * 3 || depth > MAX_DEPTH || --read.left < 0) return;
  if (typeof value === 'string') read.text += visible(value);
  else if (Array.isArray(value)) for (const each of value.slice(0, 40)) collect(each, read, depth + 1);
  else {
    const fields = object(value);
    if (fields) collectFields(fields, read, depth);
  }
}

/** The first field that holds text; further in, `html` and `content` say what else an item is. */
function collectFields(fields: Json, read: Reading, depth: number): void {
  for (const name of TEXT_FIELDS) {
    const value = fields[name];
    if (value === undefined || isAnother(name, value, depth)) continue;
    collect(value, read, depth + 1);
    if (read.text) return;
  }
}

const isAnother = (name: string, value: unknown, depth: number): boolean =>
  typeof value === 'string' && depth > 0 && name !== 'text' && name !== 'value';

/** A text's first letters, its markup gone. */
function visible(source: string): string {
  return source
    .slice(0, 2_000)
    .replace(/<[^>]{0,1000}>/g, '')
    .replace(/&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});/gi, '');
}

/** The first letters and digits of a text, cases folded; undefined where there are too few to tell it by. */
export function keyOf(text: string): string | undefined {
  const letters = text
    .slice(0, 600)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length >= SHORTEST_KEY ? letters.slice(0, KEY_LENGTH) : undefined;
}
