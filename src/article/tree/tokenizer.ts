import { Tokenizer } from 'htmlparser2';

/** What of htmlparser2's tokenizer is called on here; its other states stay as they are. */
interface Internals {
  readonly buffer: string;
  readonly offset: number;
  readonly sectionStart: number;
  index: number;
  handleTrailingData(): void;
  write(chunk: string): void;
  stateText(code: number): void;
  handleInAttributeValue(code: number, quote: number): void;
  fastForwardTo(code: number): boolean;
}

const Base = Tokenizer as unknown as new (options: object, callbacks: object) => Internals;

const AMPERSAND = 38;
const LESS_THAN = 60;
const ASCII = 128;
/** Behind the end of every page. */
const NOWHERE = 0x7fffffff;

/**
 * htmlparser2's tokenizer, which looks at one character after another, made to jump to the next one that means
 * something: most of a page is text, scripts and values of attributes. Where each such character stands next is
 * remembered until it is passed, so that no stretch of the page is searched twice for the same one.
 */
class JumpingTokenizer extends Base {
  /** By the character's code; all that are looked for are ASCII. */
  readonly #next = new Int32Array(ASCII).fill(-1);

  override write(chunk: string): void {
    this.#next.fill(-1);
    super.write(chunk);
  }

  /** Behind an end tag that the page's end cuts off nothing is left; the parser would take what stands before it. */
  override handleTrailingData(): void {
    if (this.sectionStart >= 0) super.handleTrailingData();
  }

  override stateText(code: number): void {
    const found = code === LESS_THAN || code === AMPERSAND ? code : this.#jump(LESS_THAN);
    if (found) super.stateText(found);
  }

  override handleInAttributeValue(code: number, quote: number): void {
    const found = code === quote || code === AMPERSAND ? code : this.#jump(quote);
    if (found) super.handleInAttributeValue(found, quote);
  }

  override fastForwardTo(code: number): boolean {
    return this.#moveTo(this.#find(code, this.index + 1 - this.offset));
  }

  /** Moves on to the next of this character and the ampersand. @returns which it is, 0 where there is none */
  #jump(code: number): number {
    const from = this.index + 1 - this.offset;
    const wanted = this.#find(code, from);
    const ampersand = this.#find(AMPERSAND, from);
    if (!this.#moveTo(Math.min(wanted, ampersand))) return 0;
    return wanted < ampersand ? code : AMPERSAND;
  }

  #find(code: number, from: number): number {
    const known = this.#next[code] as number;
    if (known >= from) return known;
    const at = this.buffer.indexOf(String.fromCharCode(code), from);
    const next = at < 0 ? NOWHERE : at;
    this.#next[code] = next;
    return next;
  }

  #moveTo(at: number): boolean {
    const found = at < this.buffer.length;
    this.index = (found ? at : this.buffer.length - 1) + this.offset;
    return found;
  }
}

/** To be given to a parser as its option of this name. */
export const PageTokenizer = JumpingTokenizer as unknown as typeof Tokenizer;
