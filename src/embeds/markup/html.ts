const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as HTML, safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? character);
}

const NAMED: ReadonlyMap<string, string> = new Map(
  [...ESCAPES].map(([character, entity]) => [entity, character]),
);

/** Undoes the escapes that X and base markup use in text; once, so that an escaped escape stays visible. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => NAMED.get(entity) ?? entity);
}
