import type { Element } from 'domhandler';
import type { Entry } from '../model.js';
import { all, type Fields } from './fields.js';
import { baseOf, resolveUrl } from './resolve-url.js';
import { attribute, localName, text } from './tree.js';

export type Enclosure = Entry['enclosures'][number];

const MAX_ENCLOSURES = 100;

/** Files that come with an entry: RSS and Atom enclosures and Media RSS; pictures of the entry when there is nothing else. */
export function enclosuresOf(fields: Fields, documentBase: string): Enclosure[] {
  const links = all(fields, ['core:link']).filter((link) => attribute(link, 'rel') === 'enclosure');
  const files = read([...all(fields, ['core:enclosure']), ...links, ...all(fields, ['media:content'])]);
  return files.length ? files : read(all(fields, ['media:thumbnail', 'itunes:image']));

  function read(list: readonly Element[]): Enclosure[] {
    const found = new Map<string, Enclosure>();
    for (const element of list.slice(0, MAX_ENCLOSURES)) {
      const file = enclosure(element, documentBase);
      if (file && !found.has(file.url)) found.set(file.url, file);
    }
    return [...found.values()];
  }
}

function enclosure(element: Element, documentBase: string): Enclosure | undefined {
  const url = resolveUrl(
    attribute(element, 'url') ?? attribute(element, 'href') ?? written(element),
    baseOf(element, documentBase),
  );
  if (!url) return undefined;
  const type = attribute(element, 'type');
  const length = fileLength(attribute(element, 'length') ?? attribute(element, 'filesize'));
  return { url, ...(type && { type }), ...(length !== undefined && { length }) };
}

/** Some write the address of an RSS enclosure as its text. */
function written(element: Element): string | undefined {
  const address = localName(element) === 'enclosure' ? text(element) : undefined;
  return address && /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

/** Bytes; 0 is what feeds write when they do not know. */
export function fileLength(written: string | number | undefined): number | undefined {
  const length = Number(written);
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}
