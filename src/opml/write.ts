import { generateOpml } from 'feedsmith';
import type { Source } from '../source.js';
import { ATTRIBUTES, NAMESPACE, toAttributes } from './attributes.js';

/**
 * Sources as an OPML 2.0 document. A source stands in the folder of its first tag; all its tags are its `category`.
 * Credentials and headers are left out.
 * @param created ISO 8601
 */
export function writeOpml(sources: readonly Source[], created: string): string {
  const folders = new Map<string, object[]>();
  const loose: object[] = [];
  for (const source of sources) {
    const folder = source.tags?.[0];
    const into = folder === undefined ? loose : (folders.get(folder) ?? []);
    if (folder !== undefined) folders.set(folder, into);
    into.push(toOutline(source));
  }
  const outlines = [...folders].map(([text, inside]) => ({ text, outlines: inside }));
  const document = {
    head: { title: 'copydesk sources', dateCreated: new Date(created) },
    body: { outlines: [...outlines, ...loose] as { text: string }[] },
  };
  const xml = generateOpml(document, { extraOutlineAttributes: ATTRIBUTES });
  return `${xml.replace('<opml ', `<opml xmlns:copydesk="${NAMESPACE}" `)}\n`;
}

function toOutline(source: Source): object {
  const { name, feedUrl, tags } = source;
  return {
    type: 'rss',
    text: name,
    title: name,
    xmlUrl: feedUrl,
    ...(tags?.length && { category: tags.map((tag) => `/${tag}`).join(',') }),
    ...toAttributes(source),
  };
}
