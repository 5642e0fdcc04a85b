import iconv from 'iconv-lite';

/** Labels whose name in the WHATWG standard is not what news sites mean, or that it does not know. */
const ALIASES = new Map([
  ['utf8', 'utf-8'],
  ['unicode', 'utf-16le'],
  ['utf-16', 'utf-16le'],
  ['utf-32', 'utf-32le'],
  ['cp-1256', 'windows-1256'],
  ['cp-1251', 'windows-1251'],
  ['windows1256', 'windows-1256'],
  ['windows1252', 'windows-1252'],
  ['windows1251', 'windows-1251'],
  ['win-1251', 'windows-1251'],
  ['cp874', 'windows-874'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
]);

/** UTF-7 hides markup from every check that reads ASCII. */
const REFUSED = /^(utf-?7|unicode-1-1-utf-7|csunicode11utf7)/;

/**
 * The encoding's one name (WHATWG, lower case) for a label out of a header or a document;
 * undefined for one that nobody here can decode.
 */
export function encodingOf(label: string): string | undefined {
  const name = label.trim().toLowerCase().slice(0, 40);
  if (!name || REFUSED.test(name)) return undefined;
  const alias = ALIASES.get(name);
  if (alias) return alias;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return iconv.encodingExists(name) ? name : undefined;
  }
}

/** The charset parameter of a Content-Type. */
export function charsetParameter(contentType: string): string | undefined {
  return /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:+-]{1,40})/i.exec(contentType.slice(0, 500))?.[1];
}

export function isUnicode(encoding: string): boolean {
  return /^utf-(8|16|32)/.test(encoding);
}
