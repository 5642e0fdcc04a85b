import { type CheerioAPI, load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { setAuthors, setPublished, setTitle } from '../metadata/site.js';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import type { Rules, SiteRule } from '../rules.js';
import { oneSpaced } from '../single-spaced.js';
import { spacedText } from '../spaced-text.js';

/** Begins the warning that the article goes on at the address that follows. */
export const MULTI_PAGE = 'multi-page: ';

/** Applies what is known of the page's site: what to remove, where the body is, title, authors and date. */
export function applySiteRule(page: Page): void {
  const rule = siteRuleFor(page);
  if (!rule) return;
  const $ = load(page.document);
  readFields(page, $, rule);
  if (rule.nextPage) warnOfNextPage(page, $, rule.nextPage);
  for (const selector of rule.remove ?? []) removeAll(page, $, rule, selector);
  if (rule.body) page.main = $(rule.body).toArray().filter(isTag).filter(isOutermost);
}

/** The rule of the page's host or of the nearest host above it, if it was in force when the article came out. */
export function siteRuleFor(
  page: Pick<Page, 'url' | 'rules' | 'metadata' | 'sourceRule'>,
): SiteRule | undefined {
  const rule = versionOf(versionsFor(page.url, page.rules.sites) ?? [], page.metadata.published);
  return page.sourceRule ? withSourceRule(rule, page.sourceRule, page.url) : rule;
}

/** What is known of the entry's source goes before what is known of the page's site. */
function withSourceRule(
  rule: SiteRule | undefined,
  own: NonNullable<Page['sourceRule']>,
  url: string,
): SiteRule {
  const remove = [...(rule?.remove ?? []), ...(own.remove ?? [])];
  return { host: new URL(url).hostname, ...rule, ...own, remove };
}

/** The versions of the rule that is nearest to an address's host. */
export function versionsFor(url: string, sites: Rules['sites']): readonly SiteRule[] | undefined {
  const labels = URL.parse(url)?.hostname.toLowerCase().split('.') ?? [];
  for (; labels.length > 1; labels.shift()) {
    const versions = sites.get(labels.join('.'));
    if (versions) return versions;
  }
  return undefined;
}

/** Of a page that does not say when it came out, the newest version is the likeliest. */
function versionOf(versions: readonly SiteRule[], published: string | undefined): SiteRule | undefined {
  const day = published?.slice(0, 10);
  if (!day) return versions.at(-1);
  return versions.find(
    ({ validFrom, validUntil }) => (!validFrom || day >= validFrom) && (!validUntil || day <= validUntil),
  );
}

function readFields(page: Page, $: CheerioAPI, rule: SiteRule): void {
  const texts = (selector: string | undefined) =>
    selector
      ? $(selector)
          .toArray()
          .map((node) => oneSpaced(spacedText(node)))
      : [];
  setTitle(page, texts(rule.title));
  setAuthors(page, texts(rule.author));
  const date = rule.date ? $(rule.date).first() : undefined;
  setPublished(page, [date?.attr('datetime'), date?.attr('content'), ...texts(rule.date)]);
}

function removeAll(page: Page, $: CheerioAPI, rule: SiteRule, selector: string): void {
  for (const node of $(selector).toArray()) {
    const text = oneSpaced(spacedText(node));
    $(node).remove();
    noteRemoval(page, { step: 'site-rule', rule: `${rule.host}: ${selector}`, reason: rule.why, text }, [
      node,
    ]);
  }
}

/** A page that names another one of its site as its next is not the whole article. */
function warnOfNextPage(page: Page, $: CheerioAPI, selector: string): void {
  const found = $(selector).first();
  const next = found.attr('href') ?? found.attr('content');
  const there = next ? URL.parse(next, page.url) : undefined;
  if (!there) return;
  const here = new URL(page.url);
  there.hash = here.hash = '';
  if (there.host === here.host && /^https?:$/.test(there.protocol) && there.href !== here.href)
    page.warnings.push(`${MULTI_PAGE}${there.href}`);
}

/** An element inside another of the chosen ones would be read twice. */
function isOutermost(element: Element, _index: number, chosen: readonly Element[]): boolean {
  for (let node = element.parent; node; node = node.parent)
    if (chosen.some((other) => other === node)) return false;
  return true;
}
