import iconv from 'iconv-lite';

/** A page in an old charset: what it cannot say stands as a numeric reference, as editors' software of that time did it. */
export function encodePage(html: string, charset = 'utf-8'): Buffer {
  if (charset === 'utf-8') return Buffer.from(html, 'utf8');
  const sayable = html.replace(/[^\x20-\x7e\s]/gu, (character) =>
    iconv.decode(iconv.encode(character, charset), charset) === character
      ? character
      : `&#${character.codePointAt(0)};`,
  );
  return iconv.encode(sayable, charset);
}
