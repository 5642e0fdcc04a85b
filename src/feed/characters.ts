import iconv from 'iconv-lite';

/** Code points that XML 1.0 forbids (section 2.2), but for lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATES = /[\uD800-\uDFFF]/gu;
const C1 = /[\u0080-\u009F]/g;
const REFERENCE = /&#(?:x([0-9a-f]{1,8})|([0-9]{1,10}));/gi;

/**
 * Takes out what no XML document may hold, written plainly or as a reference, and reads U+0080 to U+009F as the
 * windows-1252 characters that were meant.
 */
export function tidyCharacters(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATES, '')
    .replace(C1, (character) => fromWindows1252(character.charCodeAt(0)))
    .replace(REFERENCE, (whole, hex?: string, decimal?: string) =>
      tidyReference(whole, hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );
}

function tidyReference(whole: string, code: number): string {
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code);
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe);
  return allowed || (code > 0xffff && code <= 0x10ffff) ? whole : '';
}

function fromWindows1252(code: number): string {
  const character = iconv.decode(Buffer.of(code), 'windows-1252');
  return character === '\uFFFD' ? '' : character;
}
