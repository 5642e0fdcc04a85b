/** As many as an article has paragraphs; then it begins anew. */
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 20_000;
const known = new Set<string>();

/**
 * Notes what the writer of inline HTML wrote. Its own output comes back from it unchanged, and each of a record's
 * renderings asks for the same paragraphs again.
 */
export function noteOwn(html: string): string {
  if (known.size >= MOST_KNOWN) known.clear();
  if (html.length <= LONGEST_KNOWN) known.add(html);
  return html;
}

export function isOwn(html: string): boolean {
  return known.has(html);
}
