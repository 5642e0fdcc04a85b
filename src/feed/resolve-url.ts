import { type Element, isTag } from 'domhandler';

/** The absolute http(s) address that a reference stands for, or undefined. */
export function resolveUrl(reference: string | undefined, base: string): string | undefined {
  const clean = reference?.replace(/[\t\r\n]/g, '').trim();
  if (!clean || clean.length > 8_192) return undefined;
  try {
    const { protocol, href } = new URL(clean, base);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** What references in this element are relative to: its xml:base and its ancestors', else the document's base. */
export function baseOf(element: Element, documentBase: string): string {
  const bases: string[] = [];
  for (let at: Element | null = element; at; at = at.parent && isTag(at.parent) ? at.parent : null) {
    const base = at.attribs['xml:base'];
    if (base) bases.push(base);
  }
  return bases.reduceRight((base, next) => resolveUrl(next, base) ?? base, documentBase);
}
