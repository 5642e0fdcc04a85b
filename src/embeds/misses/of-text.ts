import type { ChildNode } from 'domhandler';
import { matchUrl } from '../registry.js';
import type { Miss } from './codes.js';
import { whyNotAddress } from './of-address.js';
import { placeOf } from './of-link.js';

const ADDRESS = /(?:https?:\/\/|(?<![\w.])(?:pic\.(?:twitter|x)\.com|www\.[\w.-]{3,60})\/)[^\s<>"“”]{1,500}/g;
const HANDLE = /[^\n]{0,60}\([\s\p{Cf}]*@\w{1,15}[\s\p{Cf}]*\)[^\n]{0,40}/gu;
const MAX = 50;

/**
 * What of a text looks like a post and is none: addresses, and names with a handle.
 * @param node the text's place in a page, where it has one
 */
export function missesInText(text: string, pageUrl: string, node?: ChildNode): Miss[] {
  const misses: Miss[] = [];
  for (const [address] of [...text.matchAll(ADDRESS)].slice(0, MAX)) {
    const shown = address.replace(/[.,;:!?)\]]+$/, '');
    const url = shown.startsWith('http') ? shown : `https://${shown}`;
    const match = matchUrl(url, pageUrl);
    const why = match ? undefined : whyNotAddress(url, pageUrl);
    if (match)
      misses.push({
        code: node ? placeOf(node) : 'link-in-sentence',
        element: 'text',
        shown,
        provider: match.provider.name,
      });
    else if (why) misses.push({ ...why, element: 'text', shown });
  }
  if (!text.includes('@')) return misses;
  for (const [words] of [...text.matchAll(HANDLE)].slice(0, MAX))
    misses.push({ code: 'handle-in-sentence', element: 'text', shown: words.trim(), provider: 'x' });
  return misses;
}
