import type { Element } from 'domhandler';
import { attributeOf, REL } from '../../sought.js';
import type { Evidence } from './evidence.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';

/** How addresses number the pages of an article: the number is the first group that is there. */
const NUMBERED = [
  /[?&](?:page|p|pg|seite|pagina|pag|part|paged)=(\d{1,3})(?=&|$)/i,
  /\/(?:page|seite|pagina|p|part)[/-]?(\d{1,3})\/?(?=$|\?)/i,
  /[-_,/](\d{1,2})(?:\.html?|\.php)?\/?(?=$|\?)/i,
];
const MOST_LINKS = 300;
const LONGEST_ADDRESS = 2_000;

/** The address of the article's next page, where the page names one: of the same article and numbered one higher. */
export function nextPage(weighed: Weighed, { next }: Evidence, url: string): string | undefined {
  for (const candidate of [...(next ? [next] : []), ...linksOnward(weighed)]) {
    const address = URL.parse(candidate, url)?.href;
    if (address && isNext(url, address)) return address;
  }
  return undefined;
}

/** Links in a pager, and those that say that they go on. */
function linksOnward({ nodes, kinds, end }: Weighed): string[] {
  const links: string[] = [];
  let pager = 0;
  for (let i = 0; i < nodes.length && links.length < MOST_LINKS; i++) {
    const element = nodes[i] as Element;
    if (kinds[i]?.rule === 'navigation') pager = Math.max(pager, at(end, i));
    const leads = element.name === 'a' && (i < pager || attributeOf(element, REL)?.toLowerCase() === 'next');
    const href = leads ? element.attribs.href : undefined;
    if (href && isNumbered(href)) links.push(href);
  }
  return links;
}

const isNumbered = (address: string | undefined): boolean =>
  !!address && address.length < LONGEST_ADDRESS && /\d/.test(address);

function isNext(here: string, there: string): boolean {
  for (const pattern of NUMBERED) {
    const number = pattern.exec(there);
    if (!number) continue;
    const [from, to] = [partsOf(here, pattern), partsOf(there, pattern)];
    if (from.rest === to.rest && to.page === from.page + 1) return true;
  }
  return false;
}

/** An address without its page number, and that number; 1 where it has none. */
function partsOf(address: string, pattern: RegExp): { rest: string; page: number } {
  const bare = address.replace(/#.*$/, '');
  const number = pattern.exec(bare);
  const rest = number ? bare.replace(number[0], number[0].startsWith('?') ? '?' : '') : bare;
  return { rest: rest.replace(/(?:\.html?|\.php)?\/?\??$/i, ''), page: number ? Number(number[1]) : 1 };
}
