import { type AnyNode, hasChildren, isTag, isText } from 'domhandler';
import { isInline, isSilent } from '../content/elements.js';
import type { Original } from './explanation.js';

/** Where something stands in a sheet's text: from the first character to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Line = Span & Omit<Original, 'text'>;

/** All text of a page in reading order, a line a block, and where each node's text stands in it. */
export interface Sheet {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly places: ReadonlyMap<object, Span>;
  readonly cut: boolean;
}

/** BCP 47, as far as its letters go. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i;

/**
 * Reads a tree before it is changed. Scripts, styles and what stands in `noscript` and `template` have a place but no text.
 * @param maxLength characters; what is behind has a place at the end and no text
 */
export function sheetOf(root: AnyNode, maxLength: number): Sheet {
  const pad = new Pad(maxLength);
  visit(root, { tag: 'body', silent: false }, pad);
  pad.endLine();
  return pad;
}

/** A text without markup, a line each. */
export function sheetOfLines(lines: ReadonlyMap<object, string>, maxLength: number): Sheet {
  const pad = new Pad(maxLength);
  for (const [key, text] of lines) {
    const from = pad.length;
    pad.write(text, { tag: 'line', silent: false });
    pad.places.set(key, { from, to: pad.length });
    pad.endLine();
  }
  return pad;
}

interface Around {
  readonly tag: string;
  readonly silent: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** Recursion is bounded by limits.maxPageDepth. */
function visit(node: AnyNode, around: Around, pad: Pad): void {
  if (isTag(node) && (node.name === 'br' || !isInline(node))) pad.endLine();
  const from = pad.length;
  if (isText(node)) {
    if (!around.silent) pad.write(node.data, around);
  } else if (hasChildren(node)) {
    const inner = isTag(node) ? within(node, around) : around;
    for (const child of node.children) visit(child, inner, pad);
    if (isTag(node) && !isInline(node)) pad.endLine();
  }
  pad.places.set(node, { from, to: pad.length });
}

function within(element: Extract<AnyNode, { attribs: unknown }>, around: Around): Around {
  const { lang, dir } = element.attribs;
  const direction = dir?.toLowerCase();
  return {
    tag: isInline(element) ? around.tag : element.name,
    silent: around.silent || isSilent(element),
    ...(lang && LANGUAGE.test(lang) ? { lang } : around.lang && { lang: around.lang }),
    ...(direction === 'rtl' || direction === 'ltr' || direction === 'auto'
      ? { dir: direction }
      : around.dir && { dir: around.dir }),
  };
}

/** What a sheet is written on. White space is collapsed as it comes. */
class Pad implements Sheet {
  readonly lines: Line[] = [];
  readonly places = new Map<object, Span>();
  readonly #parts: string[] = [];
  readonly #maxLength: number;
  #around: Around | undefined;
  #start = 0;
  #blank = true;
  length = 0;
  cut = false;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  get text(): string {
    return this.#parts.join('');
  }

  write(raw: string, around: Around): void {
    let text = raw.replace(/\s+/g, ' ');
    if (this.#blank && text.startsWith(' ')) text = text.slice(1);
    if (this.length + text.length > this.#maxLength) {
      this.cut = true;
      return;
    }
    if (!text) return;
    if (!this.#around) this.#start = this.length;
    this.#around ??= around;
    this.#blank = text.endsWith(' ');
    this.#add(text);
  }

  endLine(): void {
    if (!this.#around) return;
    const { silent: _silent, ...about } = this.#around;
    this.lines.push({ ...about, from: this.#start, to: this.length });
    this.#add('\n');
    this.#around = undefined;
    this.#blank = true;
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }
}
