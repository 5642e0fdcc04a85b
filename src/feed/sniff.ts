/** What a document is, told by its root element or first character; `root` is where the root element starts. */
export interface Sniffed {
  readonly kind: 'json' | 'feed' | 'sitemap' | 'html' | 'other' | 'empty';
  readonly root: number;
  readonly name?: string;
}

const FEED_ROOTS = new Set(['rss', 'feed', 'rdf', 'channel', 'entry']);
const SITEMAP_ROOTS = new Set(['urlset', 'sitemapindex']);
const PAGE_ROOTS = new Set(['html', 'head', 'body']);
/** A document that starts with one of these and has no root above is a piece of a page. */
const PAGE_PIECES = new Set(
  'a article b br center div font form h1 h2 h3 iframe img link main meta p pre script section span style table title ul'.split(
    ' ',
  ),
);
const TAG = /<(?:[\w.-]{1,64}:)?([a-z][\w.-]{0,63})(?=[\s/>])/iy;

/** Reads no more than it must: text, comments, declarations and a stray warning of PHP before the root are skipped. */
export function sniff(text: string): Sniffed {
  const start = text.search(/\S/);
  if (start < 0) return { kind: 'empty', root: 0 };
  if (text[start] === '{' || text[start] === '[') return { kind: 'json', root: start };
  let first: string | undefined;
  for (const { name, at } of tags(text, start)) {
    if (FEED_ROOTS.has(name)) return { kind: 'feed', root: at, name };
    if (SITEMAP_ROOTS.has(name)) return { kind: 'sitemap', root: at, name };
    first ??= name;
    if (PAGE_ROOTS.has(name) && (first === name || PAGE_PIECES.has(first)))
      return { kind: 'html', root: at, name };
  }
  return without(text.slice(start), first);
}

function without(text: string, first: string | undefined): Sniffed {
  if (first !== undefined) return { kind: PAGE_PIECES.has(first) ? 'html' : 'other', root: 0, name: first };
  if (/^<!doctype\s+html/i.test(text)) return { kind: 'html', root: 0 };
  return {
    kind: /^(?:\s*<(?:\?[^>]*|!--[^>]*--)>)+\s*$/.test(text.slice(0, 1000)) ? 'empty' : 'other',
    root: 0,
  };
}

function* tags(text: string, from: number): Generator<{ name: string; at: number }> {
  let at = text.indexOf('<', from);
  while (at >= 0) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) return;
      at = text.indexOf('<', end);
      continue;
    }
    TAG.lastIndex = at;
    const name = TAG.exec(text)?.[1];
    if (name) yield { name: name.toLowerCase(), at };
    at = text.indexOf('<', at + 1);
  }
}
