import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import type { Page } from '../page.js';
import { fold } from './text.js';

/** What the page says of its own text, outside of the text. */
export interface Evidence {
  /** The article as structured data has it, folded; often cut, so that what it lacks proves nothing. */
  readonly body: string;
  /** As written, with its markup if it has some; for pages whose tree holds no article. */
  readonly rawBody: string;
  /** Summaries, folded. */
  readonly summaries: readonly string[];
  /** Titles, folded. */
  readonly titles: ReadonlySet<string>;
  /** Those of them that the page gives itself outside of its text. */
  readonly names: ReadonlySet<string>;
  /** Where the page's head says that it goes on, as written. */
  readonly next?: string;
}

const MAX_JSON = 2_000_000;
const SUMMARY_NAMES = new Set([
  'description',
  'og:description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
]);
const TITLE_NAMES = new Set(['og:title', 'twitter:title', 'dc.title', 'sailthru.title']);

const read = new WeakMap<Page, Evidence>();

/** The evidence of where the article's text stands, from JSON-LD and meta elements; read once a page. */
export function evidenceOf(page: Page): Evidence {
  const known = read.get(page);
  if (known) return known;
  const evidence = readEvidence(page);
  read.set(page, evidence);
  return evidence;
}

function readEvidence(page: Page): Evidence {
  const found: Found = { bodies: [], summaries: [], titles: [], headings: [] };
  const { metadata, entry } = page;
  if (metadata.subtitle) found.summaries.push(metadata.subtitle);
  for (const title of [metadata.title, entry?.title]) if (title) found.titles.push(title);
  const root = page.$.root()[0];
  if (root) scan(root, found);
  const names = found.titles.flatMap(titleForms);
  const rawBody = found.bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), '');
  return {
    body: fold(rawBody.replace(/<[^>]{0,500}>/g, ' ')),
    rawBody,
    summaries: [...new Set(found.summaries.map(fold))].filter((summary) => summary.length >= 20),
    titles: new Set([...names, ...found.headings.flatMap(titleForms)]),
    names: new Set(names),
    ...(found.next && { next: found.next }),
  };
}

interface Found {
  readonly bodies: string[];
  readonly summaries: string[];
  readonly titles: string[];
  readonly headings: string[];
  next?: string;
}

/** A title alone, and without the site's name behind a bar or a dash. */
function titleForms(title: string): string[] {
  const cut = title.search(/\s[|–—-]\s(?!.*\s[|–—-]\s)/);
  return [title, cut > 20 ? title.slice(0, cut) : ''].map(fold).filter(Boolean);
}

function scan(node: AnyNode, found: Found): void {
  if (!hasChildren(node)) return;
  for (const child of node.children) {
    if (!isTag(child)) continue;
    if (child.name === 'script') readScript(child, found);
    else if (child.name === 'meta') readMeta(child, found);
    else if (child.name === 'link') readLink(child, found);
    else if (child.name === 'title') found.titles.push(textIn(child).slice(0, 500));
    else if (child.name === 'h1') found.headings.push(textIn(child).slice(0, 500));
    else scan(child, found);
  }
}

function textIn(node: AnyNode): string {
  if (isText(node)) return node.data;
  return hasChildren(node) ? node.children.map(textIn).join('') : '';
}

function readMeta({ attribs }: Element, found: Found): void {
  const name = (attribs.name ?? attribs.property ?? '').toLowerCase();
  const content = attribs.content;
  if (!content) return;
  if (SUMMARY_NAMES.has(name)) found.summaries.push(content);
  else if (TITLE_NAMES.has(name)) found.titles.push(content);
}

function readLink({ attribs }: Element, found: Found): void {
  if (attribs.rel?.toLowerCase() === 'next' && attribs.href) found.next ??= attribs.href;
}

function readScript(script: Element, found: Found): void {
  if (script.attribs.type?.toLowerCase() !== 'application/ld+json') return;
  const first = script.children[0];
  if (!first || !isText(first) || first.data.length > MAX_JSON) return;
  try {
    readThing(JSON.parse(first.data.replace(/\p{Cc}+/gu, ' ')), found, 0);
  } catch {
    // Broken structured data is common and proves nothing.
  }
}

const ARTICLE = /(?:Article|Posting|Report|Review|WebPage|Recipe|Question|Blog)$/;

function readThing(thing: unknown, found: Found, depth: number): void {
  if (typeof thing !== 'object' || thing === null || depth > 6) return;
  if (Array.isArray(thing)) {
    for (const one of thing.slice(0, 100)) readThing(one, found, depth + 1);
    return;
  }
  const record = new Map(Object.entries(thing));
  const types = [record.get('@type')].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) {
    push(found.bodies, record.get('articleBody'));
    push(found.summaries, record.get('description'));
    push(found.summaries, record.get('alternativeHeadline'));
    push(found.summaries, record.get('abstract'));
    push(found.titles, record.get('headline'));
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
    readThing(record.get(key), found, depth + 1);
}

function push(list: string[], value: unknown): void {
  if (typeof value === 'string' && value.length < MAX_JSON) list.push(value);
}
