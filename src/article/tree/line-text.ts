import { Text } from 'domhandler';

/** The text that is being read, which goes on as long as only text comes. */
export class LineText {
  readonly #add: (text: Text) => void;
  #text: Text | undefined;
  /** White space that is no text if a line ends behind it. */
  #space: string | undefined;

  /** @param add gets the node of a text when the first of it comes */
  constructor(add: (text: Text) => void) {
    this.#add = add;
  }

  get isGoingOn(): boolean {
    return this.#text !== undefined;
  }

  write(data: string): void {
    this.keepSpace();
    if (this.#text) this.#text.data += data;
    else {
      const text = new Text(data);
      this.#add(text);
      this.#text = text;
    }
  }

  /** White space: to be kept or ended once it is known what comes behind it. */
  waitWith(space: string): void {
    this.#space = space;
  }

  keepSpace(): void {
    const space = this.#space;
    if (space === undefined) return;
    this.#space = undefined;
    this.write(space);
  }

  /** What comes next is no part of it. White space that waits is left out. */
  end(): void {
    this.#text = undefined;
    this.#space = undefined;
  }
}
