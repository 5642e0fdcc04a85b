import { resolveUrl } from './resolve-url.js';

/** Longer headers, and links after so many, are not looked at. */
const MAX_LENGTH = 8_192;
const MAX_LINKS = 50;
/** `<address>` and parameters (RFC 8288, 3). No two parts of it can match the same character: it reads a text once. */
const LINK = /<([^<>]{0,2048})>((?:[^<>,"]|"(?:[^"\\]|\\.)*")*)/g;
const RELATION = /;\s{0,8}rel\s{0,8}=\s{0,8}(?:"([^"]{0,200})"|([^\s;,"]{1,200}))/i;

export interface HeaderLink {
  readonly url: string;
  /** In lower case. */
  readonly relations: readonly string[];
}

/** The links of an HTTP answer's `Link` header, of http and https. @param base address of the answer */
export function headerLinks(header: string | undefined, base: string): HeaderLink[] {
  const links: HeaderLink[] = [];
  for (const [, reference, parameters = ''] of (header ?? '').slice(0, MAX_LENGTH).matchAll(LINK)) {
    if (links.length === MAX_LINKS) break;
    const relation = RELATION.exec(parameters);
    const url = resolveUrl(reference, base);
    if (!url || !relation) continue;
    const relations = (relation[1] ?? relation[2] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    links.push({ url, relations });
  }
  return links;
}
