const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and non-characters. */
export const NEVER = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff';
/** What UNSAFE finds, and whole surrogate pairs with it: looked for faster, and most texts have neither. */
const SUSPECT = new RegExp(`[${NEVER}\\ud800-\\udfff]`);
const UNSAFE = new RegExp(`[${NEVER}]|\\p{Cs}`, 'gu');

/** Text without control characters, non-characters and lone surrogates. */
export function wellFormed(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSAFE, '') : text;
}

/** Text as HTML text or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return wellFormed(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
