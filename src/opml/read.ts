import { type Opml, parseOpml } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import { ATTRIBUTES, fromAttributes } from './attributes.js';

/** A feed that an OPML document names, and its place in it as tags. */
export interface Outline {
  readonly feedUrl: string;
  readonly name?: string;
  readonly tags: readonly string[];
  /** What it says under our own namespace, unchecked. */
  readonly settings: Readonly<Record<string, unknown>>;
}

type Node = Opml.Outline<string>;

const CHUNK = 65_536;

/**
 * The feeds of an OPML document, in order. Folders become tags, as does `category`; attributes may be in any case.
 * @throws Failure `opml-invalid`, also when it has more outlines, or is deeper, than is read
 */
export function readOpml(text: string, limits: Limits): Outline[] {
  // No outline needs an entity of its own, and entities are how small documents become large.
  if (/<!ENTITY/i.test(text)) throw new Failure('opml-invalid', { problem: 'it declares entities' });
  if (countOutlines(text, limits) === 0) return [];
  const found: Outline[] = [];
  const open: { node: Node; folders: readonly string[] }[] = [];
  const push = (nodes: readonly Node[] = [], folders: readonly string[] = []) => {
    for (const node of [...nodes].reverse()) open.push({ node, folders });
  };
  push(parse(text));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, folders } = next;
    const label = labelOf(node);
    if (node.xmlUrl) found.push(toOutline(node, label, folders));
    push(node.outlines, node.xmlUrl || !label ? folders : [...folders, label]);
  }
  return found;
}

function parse(text: string): readonly Node[] {
  try {
    return (parseOpml(text, { extraOutlineAttributes: ATTRIBUTES }).body?.outlines ?? []) as Node[];
  } catch (cause) {
    throw new Failure('opml-invalid', {}, { cause });
  }
}

/** Runs over the document once, without a tree, so that the tree that is made of it is bounded. */
function countOutlines(text: string, { maxOpmlOutlines, maxOpmlDepth, maxAttributes }: Limits): number {
  const count = { outlines: 0, depth: 0, attributes: 0, root: '' };
  const parser = new Parser(
    {
      onopentagname(name) {
        count.root ||= name.toLowerCase();
        count.attributes = 0;
        if (name.toLowerCase() === 'outline') count.outlines += 1;
        if (count.outlines > maxOpmlOutlines) throw new Failure('opml-invalid', { maxOpmlOutlines });
        if (++count.depth > maxOpmlDepth) throw new Failure('opml-invalid', { maxOpmlDepth });
      },
      onattribute() {
        if (++count.attributes > maxAttributes) throw new Failure('opml-invalid', { maxAttributes });
      },
      onclosetag() {
        count.depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.end();
  if (count.root !== 'opml') throw new Failure('opml-invalid', { root: count.root.slice(0, 40) || 'none' });
  return count.outlines;
}

function labelOf({ text, title }: Node): string | undefined {
  return (text ?? title)?.replace(/\s+/g, ' ').trim().slice(0, 200) || undefined;
}

function toOutline(node: Node, name: string | undefined, folders: readonly string[]): Outline {
  const categories = (node.category ?? '').split(',').flatMap((path) => path.split('/'));
  const tags = [...folders, ...categories].map(toTag).filter(Boolean);
  const settings = fromAttributes(node as Readonly<Record<string, unknown>>);
  return {
    feedUrl: node.xmlUrl?.trim() ?? '',
    ...(name && { name }),
    tags: [...new Set(tags)],
    settings: node.language ? { language: node.language, ...settings } : settings,
  };
}

/** A folder's name, without what a tag may not hold. */
function toTag(label: string): string {
  return label
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .slice(0, 64)
    .trim();
}
