import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { setAuthors, setPublished, setTitle } from '../metadata/site.js';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import type { SiteRule } from '../rules.js';

/** Applies what is known of the page's site: what to remove, where the body is, title, authors and date. */
export function applySiteRule(page: Page): void {
  const rule = siteRuleFor(page);
  if (!rule) return;
  readFields(page, rule);
  for (const selector of rule.remove ?? []) removeAll(page, rule, selector);
  if (rule.body) page.main = page.$(rule.body).toArray().filter(isTag).filter(isOutermost);
}

/** The rule of the page's host or of the nearest host above it, if it was in force when the article came out. */
export function siteRuleFor(page: Pick<Page, 'url' | 'rules' | 'metadata'>): SiteRule | undefined {
  if (!URL.canParse(page.url)) return undefined;
  const labels = new URL(page.url).hostname.toLowerCase().split('.');
  while (labels.length > 1) {
    const rule = page.rules.sites.get(labels.join('.'));
    if (rule) return inForce(rule, page.metadata.published) ? rule : undefined;
    labels.shift();
  }
  return undefined;
}

function inForce(rule: SiteRule, published: string | undefined): boolean {
  const day = published?.slice(0, 10);
  if (!day) return true;
  return (!rule.validFrom || day >= rule.validFrom) && (!rule.validUntil || day <= rule.validUntil);
}

function readFields(page: Page, rule: SiteRule): void {
  const texts = (selector: string | undefined) =>
    selector
      ? page
          .$(selector)
          .toArray()
          .map((node) => page.$(node).text().replace(/\s+/g, ' ').trim())
      : [];
  setTitle(page, texts(rule.title));
  setAuthors(page, texts(rule.author));
  const date = rule.date ? page.$(rule.date).first() : undefined;
  setPublished(page, [date?.attr('datetime'), date?.attr('content'), ...texts(rule.date)]);
}

function removeAll(page: Page, rule: SiteRule, selector: string): void {
  for (const node of page.$(selector).toArray()) {
    const text = page.$(node).text().replace(/\s+/g, ' ').trim();
    page.$(node).remove();
    noteRemoval(page, { step: 'site-rule', rule: `${rule.host}: ${selector}`, reason: rule.why, text }, [
      node,
    ]);
  }
}

/** An element inside another of the chosen ones would be read twice. */
function isOutermost(element: Element, _index: number, chosen: readonly Element[]): boolean {
  for (let node = element.parent; node; node = node.parent)
    if (chosen.some((other) => other === node)) return false;
  return true;
}
