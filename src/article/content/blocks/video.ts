import type { Element } from 'domhandler';
import type { Video } from '../../../model.js';
import { firstNamed } from './image.js';

/** The site's own video. */
export function videoOf(element: Element, pageUrl: string): Video | undefined {
  const source = firstNamed(element, ['source']);
  const url = absolute(element.attribs.src ?? element.attribs['data-src'] ?? source?.attribs.src, pageUrl);
  if (!url) return undefined;
  const poster = absolute(element.attribs.poster, pageUrl);
  return { url, ...(poster && { poster }) };
}

function absolute(address: string | undefined, pageUrl: string): string | undefined {
  const url = address ? URL.parse(address, pageUrl) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}
