const OPEN = /<(?:[\w.-]{1,64}:)?(?:url|sitemap)(?=[\s>])/gi;
const CLOSE = /<\/(?:[\w.-]{1,64}:)?(?:urlset|sitemapindex)\s*>/i;
const DATE = /<(?:[\w.-]{1,64}:)?(?:publication_date|lastmod)\s{0,9}>\s{0,99}([^<\s]{4,40})/i;
/** Characters of one address's element in which its date is looked for. */
const MAX_LOOK = 10_000;

/**
 * Leaves of a long sitemap the addresses that changed last, and where none says when, the last ones: new ones are put
 * behind. A list of fifty thousand need not become a tree for that.
 * @param most how many are left
 * @param looked how many are looked at; those behind are not read
 */
export function thinSitemap(xml: string, most: number, looked: number): string {
  const starts: number[] = [];
  for (const { index } of xml.matchAll(OPEN)) if (starts.push(index) > looked) break;
  if (starts.length <= most) return xml;
  const whole = starts.length > looked;
  const listEnd = whole ? (starts.pop() ?? xml.length) : endOf(xml, starts.at(-1) ?? 0);
  const listed = starts.map((start, at) => {
    const end = starts[at + 1] ?? listEnd;
    return { at, start, end, time: timeIn(xml.slice(start, Math.min(end, start + MAX_LOOK))) };
  });
  const kept = [...listed].sort((a, b) => b.time - a.time || b.at - a.at).slice(0, most);
  kept.sort((a, b) => a.at - b.at);
  const tail = whole ? '' : xml.slice(listEnd);
  return xml.slice(0, starts[0]) + kept.map(({ start, end }) => xml.slice(start, end)).join('') + tail;
}

function endOf(xml: string, last: number): number {
  const found = xml.slice(last).search(CLOSE);
  return found < 0 ? xml.length : last + found;
}

function timeIn(element: string): number {
  return Date.parse(DATE.exec(element)?.[1] ?? '') || 0;
}
