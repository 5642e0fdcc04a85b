import { type ChildNode, type Element, isTag } from 'domhandler';
import type { Feed } from '../model.js';
import { type Author, authorsOf } from './author.js';
import { type Draft, readEntry } from './entry.js';
import { fieldsOf, first } from './fields.js';
import { pickLink } from './link.js';
import { paceOf } from './pace.js';
import { olderOf, pushOf } from './push.js';
import { titleText } from './text-construct.js';
import { attribute, elements, keyOf, localName, text } from './tree.js';

const TITLE = ['core:title', 'dc:title', 'itunes:title', 'media:title'];

export interface XmlFeed
  extends Pick<Feed, 'format' | 'title' | 'link' | 'pace' | 'hubs' | 'self' | 'older' | 'generator'> {
  /** What entries without authors of their own have. */
  readonly authors: readonly Author[];
  readonly drafts: readonly Draft[];
}

/** Reads RSS of every version, Atom 0.3 and 1.0, RDF and CDF from a tree, however odd. */
export function readXmlFeed(root: Element, url: string, maxEntries: number): XmlFeed {
  const channel = elements(root).find((element) => keyOf(element) === 'core:channel') ?? root;
  const fields = fieldsOf(channel);
  const link = pickLink(fields, channel, url);
  const base = link ?? url;
  const format = formatOf(root);
  const title = localName(root) === 'entry' ? undefined : first(fields, TITLE, titleText);
  const pace = paceOf(fields);
  const older = olderOf(fields, url);
  const generator = first(
    fields,
    ['core:generator'],
    (element) => text(element) ?? attribute(element, 'uri'),
  );
  return {
    format,
    ...(pace && { pace }),
    ...pushOf(fields, url),
    ...(older && { older }),
    ...(generator && { generator: generator.slice(0, 200) }),
    ...(title && { title }),
    ...(link && { link }),
    authors: format === 'atom' ? authorsOf(fields, base) : [],
    drafts: entriesOf(root, maxEntries).map((element) => readEntry(element, base)),
  };
}

function formatOf(root: Element): Feed['format'] {
  const name = localName(root);
  if (name === 'rdf') return 'rdf';
  return name === 'feed' || name === 'entry' ? 'atom' : 'rss';
}

/** All entries in document order: one that is not closed holds those that follow it, and so does any other element. */
function entriesOf(root: Element, most: number): Element[] {
  const found: Element[] = [];
  const waiting: ChildNode[] = [root];
  for (let node = waiting.pop(); node && found.length < most; node = waiting.pop()) {
    if (!isTag(node)) continue;
    if (isEntry(node)) found.push(node);
    for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return found;
}

function isEntry(element: Element): boolean {
  const key = keyOf(element);
  return key === 'core:item' || key === 'core:entry';
}
