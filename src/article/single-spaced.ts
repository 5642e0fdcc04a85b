/** White space, but for a single space: most texts have none to replace. */
const WIDE_SPACE = /\s\s+|[^\S ]/g;

/** A text with one space for each run of white space. */
export function singleSpaced(text: string): string {
  return text.replace(WIDE_SPACE, ' ');
}

/** The same, with none at its ends. */
export function oneSpaced(text: string): string {
  return singleSpaced(text).trim();
}
