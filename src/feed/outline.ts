import { Parser } from 'htmlparser2';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';

export interface Outline {
  /** The document, cut after as many entries as are read; its open elements are closed then. */
  readonly xml: string;
  /** False when an element has more attributes than the strict parser takes in its stride. */
  readonly ordinary: boolean;
}

const ENTRIES = new Set(['item', 'entry', 'url', 'sitemap']);
/** Entries are children of the root or of its channel. */
const ENTRY_DEPTH = 3;
const MAX_ATTRIBUTES = 1_000;
const CHUNK = 65_536;

/**
 * Runs over the document once without building a tree, so that what is built afterwards is bounded.
 * @throws Failure `feed-too-deep`
 */
export function outline(xml: string, limits: Limits): Outline {
  const open: string[] = [];
  let entries = 0;
  let attributes = 0;
  let most = 0;
  let end: { at: number; open: string[] } | undefined;
  const parser = new Parser(
    {
      onopentagname(name) {
        attributes = 0;
        if (open.push(name) > limits.maxFeedDepth)
          throw new Failure('feed-too-deep', { maxFeedDepth: limits.maxFeedDepth });
      },
      onattribute() {
        most = Math.max(most, ++attributes);
      },
      onclosetag(name) {
        open.pop();
        if (open.length >= ENTRY_DEPTH || !ENTRIES.has(local(name))) return;
        if (++entries === limits.maxFeedEntries) end = { at: parser.endIndex + 1, open: [...open] };
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < xml.length && !end; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  if (!end) parser.end();
  return { xml: end ? cut(xml, end) : xml, ordinary: most <= MAX_ATTRIBUTES };
}

function cut(xml: string, end: { at: number; open: string[] }): string {
  return (
    xml.slice(0, end.at) +
    end.open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
