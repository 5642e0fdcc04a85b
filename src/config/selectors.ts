import { load } from 'cheerio/slim';
import type { RuleFile } from './rule-file.js';
import type { SiteFile, SiteVersion } from './rules-schema.js';

/**
 * Tries every selector of a site rule's version once.
 * @param at where the version stands in the file
 * @throws Failure `config-invalid` for one that is not CSS
 */
export function checkSelectors(
  parsed: RuleFile<SiteFile>,
  version: SiteVersion,
  at: readonly PropertyKey[],
): void {
  const $ = load('<p></p>');
  for (const { key, selector } of selectorsOf(version)) {
    try {
      $(selector).length;
    } catch (error) {
      const says = `no CSS selector: ${error instanceof Error ? error.message : String(error)}`;
      throw parsed.invalid([...at, ...key], says.slice(0, 200));
    }
  }
}

type Selectors = Pick<SiteVersion, 'body' | 'title' | 'author' | 'date' | 'nextPage'> & {
  readonly remove?: readonly string[] | undefined;
};

/** Every selector of a rule, with where it stands in it. */
export function selectorsOf({
  body,
  title,
  author,
  date,
  nextPage,
  remove = [],
}: Selectors): { readonly key: readonly PropertyKey[]; readonly selector: string }[] {
  const single = Object.entries({ body, title, author, date, nextPage }).flatMap(([key, selector]) =>
    selector ? [{ key: [key], selector }] : [],
  );
  return [...single, ...remove.map((selector, index) => ({ key: ['remove', index], selector }))];
}
