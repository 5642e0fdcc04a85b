import { readUrl } from '../url.js';

const LINK = /^(?:\]\(|[\s\p{Cf}]{0,3}[(<]?)(https?:\/\/[^\s()<>[\]]{1,300})[)>]?/u;

/** The link that an extractor kept behind a post's date, as Markdown has it, in brackets or bare. */
export function permalinkAt(
  text: string,
  at: number,
): { readonly url: URL; readonly length: number } | undefined {
  const match = LINK.exec(text.slice(at, at + 320));
  const url = readUrl(match?.[1]);
  if (!match || !url || !/\/status(?:es)?\/\d/.test(url.pathname)) return undefined;
  return { url, length: match[0].length };
}
