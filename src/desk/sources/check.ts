import { load } from 'cheerio/slim';
import { Failure } from '../../failure.js';
import { nextCron } from '../../poll/schedule.js';
import type { Source } from '../../source.js';

/**
 * Checks what no single field says: that they agree with each other, and that schedules and selectors can be read.
 * @throws Failure `input-invalid` that names the field, its value and what to do
 */
export function checkSource(source: Source): void {
  const { interval, cron, timeZone, rules } = source;
  if (interval !== undefined && cron !== undefined)
    throw invalid(source, 'cron', cron, 'a source has an interval or a cron expression: unset one of them');
  if (timeZone !== undefined && cron === undefined)
    throw invalid(source, 'timeZone', timeZone, 'is of a cron expression: give one, or unset timeZone');
  const { minInterval, maxInterval } = source;
  if (minInterval !== undefined && maxInterval !== undefined && minInterval > maxInterval)
    throw invalid(source, 'minInterval', String(minInterval), `is more than maxInterval, ${maxInterval}`);
  if (cron !== undefined) checkCron(source, cron);
  if (source.language !== undefined) checkLanguage(source, source.language);
  if (rules) checkSelectors(source, rules);
}

function checkSelectors(source: Source, rules: NonNullable<Source['rules']>): void {
  const $ = load('<p></p>');
  for (const [field, selector] of selectorsOf(rules)) {
    try {
      $(selector).length;
    } catch {
      throw invalid(source, field, selector, 'is no CSS selector');
    }
  }
}

function checkCron(source: Source, cron: string): void {
  const example = 'give five fields, such as */15 6-22 * * *';
  if (!/^(?:@\w+|\S+(?:\s+\S+){4,5})$/.test(cron.trim()))
    throw invalid(source, 'cron', cron, `has not five fields: ${example}`);
  try {
    nextCron(cron, source.timeZone, Date.now());
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const zone = source.timeZone;
    if (zone !== undefined && !isZone(zone))
      throw invalid(source, 'timeZone', zone, 'is no time zone: give one like Europe/Berlin');
    const says = `cannot be read (${thrown.detail.reason}): ${example}`;
    throw invalid(source, 'cron', cron, says);
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

function checkLanguage(source: Source, language: string): void {
  try {
    Intl.getCanonicalLocales(language);
  } catch {
    throw invalid(source, 'language', language, 'is no language tag: give one like en or pt-BR');
  }
}

function selectorsOf(rules: NonNullable<Source['rules']>): [field: string, selector: string][] {
  return Object.entries(rules).flatMap(([field, value]) =>
    [value].flat().map((selector) => [`rules.${field}`, selector] as [string, string]),
  );
}

function invalid({ id }: Source, field: string, value: string, problem: string): Failure {
  return new Failure('input-invalid', { source: id, field, value: value.slice(0, 200), problem });
}
