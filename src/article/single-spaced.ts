const UNEVEN = /\s\s|[^\S ]/;
const SPACES = /\s+/g;

/** White space as single spaces; looked for first, as replacing every space by a space is the dearer. */
export function singleSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(SPACES, ' ') : text;
}
