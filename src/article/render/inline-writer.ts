import { escapeHtml } from './escape.js';

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
    const words = data.replace(/[ \t\n\r\f]+/g, ' ');
    const body = words.trim() === '' ? '' : escapeHtml(words.replace(/^ | $/g, ''));
    if (words !== '' && (!body || words.startsWith(' '))) this.#space = true;
    if (!body) return;
    if (this.#out)
      this.#out += this.#breaks ? '<br>'.repeat(Math.min(this.#breaks, 2)) : this.#space ? ' ' : '';
    this.#out += this.#waiting.map(({ tag }) => tag).join('') + body;
    this.#waiting = [];
    this.#breaks = 0;
    this.#space = words.endsWith(' ');
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
