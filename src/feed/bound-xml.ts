import { Parser } from 'htmlparser2';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';

const ENTRIES = new Set(['item', 'entry', 'url', 'sitemap']);
/** Entries are children of the root or of its channel. */
const ENTRY_DEPTH = 3;
const CHUNK = 65_536;

/**
 * Runs over a document once without building a tree, so that what is built of it afterwards is bounded, and gives it
 * back: cut, with its open elements closed, where it has had as many entries or elements as are read.
 * @throws Failure `feed-too-deep`; `feed-broken` when an element has more attributes than any feed's
 */
export function boundXml(xml: string, limits: Limits): string {
  const end = findEnd(xml, limits);
  if (!end) return xml;
  return xml.slice(0, end.at) + end.open.map((name) => `</${name}>`).join('');
}

/** Where to cut, and what is open there, the innermost first; undefined if all is to be kept. */
function findEnd(xml: string, limits: Limits): { at: number; open: string[] } | undefined {
  const open: string[] = [];
  const count = { entries: 0, elements: 0, attributes: 0 };
  let end: { at: number; open: string[] } | undefined;
  const cutAt = (at: number) => {
    end ??= { at, open: [...open].reverse() };
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        count.attributes = 0;
        if (++count.elements > limits.maxFeedElements) cutAt(parser.startIndex);
        if (open.push(name) > limits.maxFeedDepth)
          throw new Failure('feed-too-deep', { maxFeedDepth: limits.maxFeedDepth });
      },
      onattribute() {
        if (++count.attributes > limits.maxAttributes)
          throw new Failure('feed-broken', { maxAttributes: limits.maxAttributes });
      },
      onclosetag(name) {
        open.pop();
        const entry = open.length < ENTRY_DEPTH && ENTRIES.has(localOf(name));
        if (entry && ++count.entries >= limits.maxFeedEntries) cutAt(parser.endIndex + 1);
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < xml.length && !end; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  if (!end) parser.end();
  return end;
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
