import { type ChildNode, Element } from 'domhandler';
import type { ClassNames } from './class-names.js';
import type { TagName } from './tag-names.js';

/**
 * Attributes that some step looks for on every element of a page. Nearly no element has any one of them, and to find
 * that out from attributes of thousands of shapes costs more than all else that a step does with an element: so which
 * it has is noted once, when its tag is read. What steps add themselves is not among them.
 */
export interface Sought {
  readonly name: string;
  readonly bit: number;
}

const known = new Map<string, Sought>();

function sought(name: string): Sought {
  const one = { name, bit: 1 << known.size };
  known.set(name, one);
  return one;
}

export const ARIA_LABEL = sought('aria-label');
export const ARIA_MODAL = sought('aria-modal');
export const CLASS = sought('class');
export const DATA_COMPONENT = sought('data-component');
export const DATA_EMBED = sought('data-embed');
export const DATA_EMBED_TYPE = sought('data-embed-type');
export const DATA_IFRAMELY_URL = sought('data-iframely-url');
export const DATA_PIN_DO = sought('data-pin-do');
export const DATA_TESTID = sought('data-testid');
export const HIDDEN = sought('hidden');
export const ID = sought('id');
export const ITEMPROP = sought('itemprop');
export const REL = sought('rel');
export const ROLE = sought('role');
export const STYLE = sought('style');

/** The sought attribute of a name, if it is one. */
export const soughtNamed = (name: string): Sought | undefined => known.get(name);

/** Attributes that say how an element looks and what it is: nothing is kept in them for a script. */
const PLAIN: ReadonlySet<string> = new Set([
  ...[
    'align',
    'alt',
    'class',
    'content',
    'dir',
    'height',
    'hidden',
    'id',
    'itemprop',
    'itemscope',
    'itemtype',
  ],
  ...['lang', 'loading', 'media', 'name', 'rel', 'role', 'sizes', 'src', 'srcset', 'style', 'tabindex'],
  ...['target', 'title', 'type', 'width'],
]);
/** The bit of every attribute. */
const ANY = 1 << known.size;
/** The bit of those that are not plain. */
const KEEPING = ANY << 1;
/** The first bits, up to this many, are of attributes; the others are left for what classes say. */
export const BITS_OF_ATTRIBUTES = known.size + 2;

/** The bits that an attribute of this name gives its element. */
export function bitsOf(name: string): number {
  const isPlain = PLAIN.has(name) || name.startsWith('aria-');
  return ANY | (known.get(name)?.bit ?? 0) | (isPlain ? 0 : KEEPING);
}

/**
 * Copied for the children of each element. V8 counts what becomes of the arrays that `[]` makes, and if once they were
 * all in use, it puts them where only a full collection looks: dead ones then keep their pages' trees alive until it
 * comes. Copies are not counted. Most elements have one child, and `push` makes room for sixteen more.
 */
const ONE_CHILD: (ChildNode | null)[] = [null];

/**
 * As ONE_CHILD, and made of it: V8 tells arrays apart by what they have ever held, and who walks a tree is faster where
 * all are of one kind.
 */
const NO_CHILDREN = ONE_CHILD.slice() as ChildNode[];
NO_CHILDREN.pop();

/** The children of an element whose first child a node is. */
export function childrenOf(node: ChildNode): ChildNode[] {
  const children = ONE_CHILD.slice();
  children[0] = node;
  return children as ChildNode[];
}

/** An element of a page as it was read. */
export class ReadElement extends Element {
  /** The bits of its attributes, and of what its classes say. */
  readonly bits: number;
  readonly classes: ClassNames | undefined;
  /** Its name: `rename` changes both. */
  tag: TagName;

  constructor(tag: TagName, attributes: Record<string, string>, bits: number, classes?: ClassNames) {
    super(tag.text, attributes, NO_CHILDREN.slice());
    this.tag = tag;
    this.bits = bits;
    this.classes = classes;
  }
}

export function rename(element: ReadElement, tag: TagName): void {
  element.tag = tag;
  element.name = tag.text;
}

/** The value of an attribute, of any element. */
export function attributeOf(element: Element, { name, bit }: Sought): string | undefined {
  const { bits } = element as Partial<ReadElement>;
  return bits === undefined || (bits & bit) !== 0 ? element.attribs[name] : undefined;
}

export function hasAttributes(element: Element): boolean {
  const { bits } = element as Partial<ReadElement>;
  return bits === undefined ? Object.keys(element.attribs).length > 0 : bits !== 0;
}

/** Whether an element has attributes in which something may be kept for a script. */
export function mayKeep(element: Element): boolean {
  const { bits } = element as Partial<ReadElement>;
  return bits === undefined || (bits & KEEPING) !== 0;
}
