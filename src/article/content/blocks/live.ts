import { type Element, isTag } from 'domhandler';
import { wordsOf } from '../tokens.js';

const NAMES = new Set(
  'livepost liveupdate liveentry liveblogpost liveblogentry liveblogupdate liveblogitem livebloguppdate liveitem tickerentry tickeritem tickerpost blogpostlive timelineentry'.split(
    ' ',
  ),
);

/** True for one post of a live blog. */
export function isLivePost(element: Element): boolean {
  const { itemtype, itemprop, class: names } = element.attribs;
  if (itemprop === 'liveBlogUpdate' || (itemtype?.endsWith('/BlogPosting') && itemprop)) return true;
  return (
    names !== undefined &&
    names.length < 200 &&
    /live|ticker|timeline/i.test(names) &&
    names.split(/\s+/).some((name) => wordsOf(name).some((word) => NAMES.has(word)))
  );
}

/** The first time given in an element, ISO 8601 with its zone; nothing without a zone. */
export function timeOf(element: Element): string | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const value =
      child.attribs.datetime ??
      (child.attribs.itemprop === 'datePublished' ? child.attribs.content : undefined);
    const time = value && /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? new Date(value) : undefined;
    if (time && !Number.isNaN(time.getTime())) return time.toISOString();
    const inside = timeOf(child);
    if (inside) return inside;
  }
  return undefined;
}
