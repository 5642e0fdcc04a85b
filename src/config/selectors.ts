import { load } from 'cheerio/slim';
import type { RuleFile } from './rule-file.js';
import type { SiteFile } from './rules-schema.js';

/**
 * Tries every selector of a site rule once.
 * @throws Failure `config-invalid` for one that is not CSS
 */
export function checkSelectors(parsed: RuleFile<SiteFile>): void {
  const { body, title, author, date, remove = [] } = parsed.data;
  const selectors = Object.entries({ body, title, author, date }).map(([key, selector]) => ({
    key: [key] as PropertyKey[],
    selector,
  }));
  for (const [index, selector] of remove.entries()) selectors.push({ key: ['remove', index], selector });
  const $ = load('<p></p>');
  for (const { key, selector } of selectors) {
    if (selector === undefined) continue;
    try {
      $(selector).length;
    } catch (error) {
      throw parsed.invalid(
        key,
        `no CSS selector: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200),
      );
    }
  }
}
