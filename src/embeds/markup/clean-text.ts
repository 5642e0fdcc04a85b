/** Characters that show nothing but can turn or hide what follows: direction marks and overrides, controls. */
const INVISIBLE = /(?![\n\t\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export function withoutControls(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A post's text: NFC, without controls, spaces collapsed, at most one empty line in a row. */
export function cleanText(text: string): string {
  return withoutControls(text.normalize('NFC'))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A name or another single line from outside, or undefined when nothing is left of it. */
export function cleanLine(text: unknown, maxLength = 200): string | undefined {
  if (typeof text !== 'string') return undefined;
  const line = withoutControls(text.slice(0, maxLength * 2).normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim();
  return line ? [...line].slice(0, maxLength).join('') : undefined;
}
