import { escapeHtml } from './escape.js';

/** What is no single space: looked for first, as replacing every space by a space is the dearer. */
const UNEVEN = /[\t\n\r\f]| {2}/;
const SPACES = /[ \t\n\r\f]+/g;

/**
 * Writes inline HTML with white space collapsed over tag borders. Tags, spaces and line breaks wait until text
 * follows, so that no empty element and no space or break at either end is ever written.
 */
export class InlineWriter {
  #out = '';
  #waiting: { name: string; tag: string }[] = [];
  #space = false;
  #breaks = 0;

  text(data: string): void {
    const words = UNEVEN.test(data) ? data.replace(SPACES, ' ') : data;
    const opens = words.startsWith(' ');
    const closes = words.endsWith(' ');
    const inner = words.slice(opens ? 1 : 0, closes ? -1 : undefined);
    const body = inner.trim() === '' ? '' : escapeHtml(inner);
    if (words !== '' && (!body || opens)) this.#space = true;
    if (!body) return;
    this.#follow(body);
    this.#space = closes;
  }

  #follow(body: string): void {
    if (this.#out)
      this.#out += this.#breaks ? '<br>'.repeat(Math.min(this.#breaks, 2)) : this.#space ? ' ' : '';
    if (this.#waiting.length) {
      this.#out += this.#waiting.map(({ tag }) => tag).join('');
      this.#waiting = [];
    }
    this.#out += body;
    this.#breaks = 0;
  }

  /** @param counts false for the border of a block, of which several in a row are one break */
  lineBreak(counts: boolean): void {
    this.#breaks = counts ? this.#breaks + 1 : Math.max(this.#breaks, 1);
  }

  open(name: string, tag: string): void {
    this.#waiting.push({ name, tag });
  }

  close(name: string): void {
    if (this.#waiting.at(-1)?.name === name) this.#waiting.pop();
    else this.#out += `</${name}>`;
  }

  end(): string {
    return this.#out;
  }
}
