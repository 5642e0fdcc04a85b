import { Text } from 'domhandler';

/** The text that is being read, which goes on as long as only text comes. */
export class LineText {
  readonly #add: (text: Text) => void;
  #text: Text | undefined;
  /** Where white space stands that is no text if a line ends behind it; few of it is ever made a string. */
  #markup = '';
  #from = 0;
  #to = 0;

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

  /** White space in markup: to be kept or ended once it is known what comes behind it. */
  waitWith(markup: string, from: number, to: number): void {
    this.#markup = markup;
    this.#from = from;
    this.#to = to;
  }

  keepSpace(): void {
    if (this.#from === this.#to) return;
    const space = this.#markup.slice(this.#from, this.#to);
    this.#to = this.#from;
    this.write(space);
  }

  /** What comes next is no part of it. White space that waits is left out. */
  end(): void {
    this.#text = undefined;
    this.#to = this.#from;
  }
}
