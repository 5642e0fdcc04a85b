import { resolveUrl } from './resolve-url.js';

/** Neither pattern nests a repetition: both read a text once, whatever it is. */
const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /(\s(?:href|src|poster)\s{0,8}=\s{0,8})(?:"([^"]*)"|'([^']*)')/gi;

/** Makes the addresses in a piece of markup absolute, so that it can be read without its feed. */
export function absoluteMarkup(markup: string | undefined, base: string): string | undefined {
  return markup?.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (whole, before: string, double?: string, single?: string) => {
      const written = double ?? single ?? '';
      const url = written.startsWith('#') ? undefined : resolveUrl(written, base);
      return url && !/^https?:/i.test(written) ? `${before}"${url}"` : whole;
    }),
  );
}
