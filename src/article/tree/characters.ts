/** UTF-16 units that mean something in markup. */
export const DOUBLE_QUOTE = 34;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const SLASH = 47;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;

/** HTML's white space: no other parts names and attributes. */
export function isSpace(unit: number): boolean {
  return unit <= 32 && (unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12);
}

export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** Whether a tag's name ends in front of it. */
export function endsName(unit: number): boolean {
  return unit <= GREATER_THAN && (unit === GREATER_THAN || unit === SLASH || isSpace(unit));
}

/** Where a tag's name ends that starts here; the markup's end, where that comes first. */
export function endOfName(markup: string, from: number): number {
  let at = from;
  while (at < markup.length && !endsName(markup.charCodeAt(at))) at += 1;
  return at;
}

/** The first place from here on that is no white space; the markup's end, where there is none. */
export function skipSpace(markup: string, from: number): number {
  let at = from;
  while (at < markup.length && isSpace(markup.charCodeAt(at))) at += 1;
  return at;
}
