import { resolveUrl } from './resolve-url.js';

/** Neither pattern nests a repetition: both read a text once, whatever it is. */
const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /(\s(?:href|src|poster)\s{0,8}=\s{0,8})(?:"([^"]*)"|'([^']*)')/gi;
const ABSOLUTE = /^(?:#|[a-z][a-z0-9+.-]{0,31}:)/i;
/** Characters; no article is longer. */
const MAX_MARKUP = 512 * 1024;

/** Makes the addresses in a piece of markup absolute, so that it can be read without its feed. */
export function absoluteMarkup(markup: string | undefined, base: string): string | undefined {
  if (!markup || markup.length > MAX_MARKUP) return markup;
  return markup.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (whole, before: string, double?: string, single?: string) => {
      const written = (double ?? single ?? '').trim();
      const url = ABSOLUTE.test(written) ? undefined : resolveUrl(written, base);
      return url ? `${before}"${url}"` : whole;
    }),
  );
}
