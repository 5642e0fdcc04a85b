import type { CleanedArticle } from '../../../model.js';
import { escapeHtml } from '../../render/escape.js';
import { attribute } from '../../render/markup.js';
import type { Part } from '../explanation.js';
import { fieldsOf } from '../fields.js';

/** The record's head: each field, and where it was found. */
export function fieldsHtml(article: CleanedArticle): string {
  const rows = fieldsOf(article).map(({ name, value, evidence = '' }) => {
    const tongue = name === 'title' || name === 'subtitle' ? attribute('lang', article.language) : '';
    return `<tr><th scope="row">${name}</th><td dir="auto"${tongue}>${escapeHtml(value)}</td><td>${escapeHtml(evidence)}</td></tr>`;
  });
  const warnings = article.warnings.map(
    (warning) => `<tr><th scope="row">warning</th><td colspan="2">${escapeHtml(warning)}</td></tr>`,
  );
  return `<table><caption>Each field of the record, and where it was found</caption><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Evidence</th></tr></thead><tbody>${rows.join('')}${warnings.join('')}</tbody></table>`;
}

/** What was taken out, a row a rule, each piece a link to its place. */
export function removalsHtml(parts: readonly Part[]): string {
  const byRule = new Map<string, { step: string; rule: string; reason: string; places: number[] }>();
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'removed') continue;
    const { step, rule, reason } = part.removal;
    const key = `${step}\n${rule}`;
    const entry = byRule.get(key) ?? { step, rule, reason, places: [] };
    entry.places.push(index);
    byRule.set(key, entry);
  }
  if (!byRule.size) return '<p>Nothing was removed.</p>';
  const rows = [...byRule.values()].map(({ step, rule, reason, places }) => {
    const links = places.map(
      (index, nth) =>
        `<a href="#p${index}" aria-label="${escapeHtml(rule)}, place ${nth + 1}">${nth + 1}</a>`,
    );
    return `<tr><td>${escapeHtml(step)}</td><th scope="row">${escapeHtml(rule)}</th><td dir="auto">${escapeHtml(reason)}</td><td>${links.join(' ')}</td></tr>`;
  });
  return `<table><caption>What was taken out, by rule</caption><thead><tr><th scope="col">Step</th><th scope="col">Rule</th><th scope="col">Why</th><th scope="col">Where</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
