import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio/slim';
import { MULTI_PAGE } from '../article/boilerplate/site-rule.js';
import { type CleanContext, cleanPage } from '../article/clean.js';
import { openPage } from '../article/open.js';
import type { SiteRule } from '../article/rules.js';
import { toFailure } from '../failure.js';
import type { CleanedArticle } from '../model.js';
import type { Fixture } from './rules-schema.js';
import { selectorsOf } from './selectors.js';

/** What a rule does to its fixture, and what it should do and does not. */
export interface SiteCheck {
  readonly removed: number;
  readonly faults: readonly string[];
}

/**
 * Tries one version of a site's rule on its fixture: every selector must find something, the record must become
 * another one, and say what the fixture says.
 * @param folder of the rule's file
 */
export function checkSite(
  rule: SiteRule,
  fixture: Fixture | undefined,
  folder: string,
  context: CleanContext,
): SiteCheck {
  if (!fixture)
    return { removed: 0, faults: ['it has no fixture: save a page beside it and name it under "fixture"'] };
  const file = path.join(folder, fixture.page);
  if (!existsSync(file)) return { removed: 0, faults: [`its fixture ${fixture.page} is not there`] };
  const input = {
    url: fixture.url ?? `https://${rule.host}/`,
    bytes: readFileSync(file),
    contentType: 'text/html; charset=utf-8',
  };
  const withRule = { ...context, rules: { ...context.rules, sites: new Map([[rule.host, [rule]]]) } };
  const without = { ...context, rules: { ...context.rules, sites: new Map() } };
  const $ = load(openPage(input, context).document);
  const unmatched = selectorsOf(rule).filter(({ selector }) => $(selector).length === 0);
  const faults = unmatched.map(
    ({ key, selector }) => `${key.join('.')}: ${selector} finds nothing in ${fixture.page}`,
  );
  try {
    const article = cleanPage(input, withRule);
    if (!changes(article, cleanOr(input, without)))
      faults.push('it changes nothing: the record is the same without it');
    return {
      removed: article.removed.filter(({ step }) => step === 'site-rule').length,
      faults: [...faults, ...unlike(article, fixture)],
    };
  } catch (thrown) {
    return { removed: 0, faults: [...faults, `its fixture gives no record: ${toFailure(thrown).message}`] };
  }
}

type Input = Parameters<typeof cleanPage>[0];

function cleanOr(input: Input, context: CleanContext): CleanedArticle | undefined {
  try {
    return cleanPage(input, context);
  } catch {
    return undefined;
  }
}

function changes(one: CleanedArticle, other: CleanedArticle | undefined): boolean {
  return one.contentHash !== other?.contentHash || one.warnings.join('\n') !== other.warnings.join('\n');
}

function unlike(
  article: CleanedArticle,
  { text, gone, title, authors, published, nextPage }: Fixture,
): string[] {
  const next = article.warnings.find((warning) => warning.startsWith(MULTI_PAGE))?.slice(MULTI_PAGE.length);
  const named = article.authors.map(({ name }) => name);
  const said: [field: string, wanted: string | undefined, got: string | undefined][] = [
    ['title', title, article.title],
    ['authors', authors?.join(', '), named.join(', ')],
    ['published', published, article.published],
    ['nextPage', nextPage, next],
  ];
  return [
    ...(article.text.includes(text) ? [] : [`the text has no ${JSON.stringify(text)}`]),
    ...(gone && article.text.includes(gone) ? [`the text still has ${JSON.stringify(gone)}`] : []),
    ...said.flatMap(([field, wanted, got]) =>
      wanted === undefined || wanted === got
        ? []
        : [`${field} is ${JSON.stringify(got ?? null)}, not ${JSON.stringify(wanted)}`],
    ),
  ];
}
