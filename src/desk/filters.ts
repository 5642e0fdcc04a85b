import { setImmediate } from 'node:timers/promises';
import { confirmLanguage } from '../article/metadata/language.js';
import { compilePattern, type Pattern } from '../filter/pattern.js';
import type { FilterRule, Filters } from '../filter/rule.js';
import type { Entry } from '../model.js';
import type { Source } from '../source.js';
import { noteFiltered } from '../store/filtered.js';
import { type LanguageOf, primaryOf, tellLanguages, wordsOf } from './languages.js';
import type { Library } from './library.js';

/** An entry that is not taken in, and by which filter, in words. */
export interface Filtered {
  readonly entry: Entry;
  readonly by: string;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 50;

/** The entries that a source's filters let in; the others are noted. */
export async function keepWanted(
  { store, reader }: Pick<Library, 'store' | 'reader'>,
  { id, filters }: Pick<Source, 'id' | 'filters'>,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (!filters) return entries;
  const [now, languageOf] = [store.now(), await tellLanguages(reader, filters, entries)];
  const kept: Entry[] = [];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    // A worker does other things meanwhile.
    if (from > 0) await setImmediate();
    const part = filterEntries(filters, entries.slice(from, from + AT_ONCE), now, languageOf);
    kept.push(...part.kept);
    await noteFiltered(store, id, part.filtered);
  }
  return kept;
}

/** Parts a feed's entries into those to be taken in and those that a source's filters keep out. Pure. */
export function filterEntries(
  filters: Filters | undefined,
  entries: readonly Entry[],
  now: number,
  languageOf: LanguageOf,
): { readonly kept: readonly Entry[]; readonly filtered: readonly Filtered[] } {
  if (!filters) return { kept: entries, filtered: [] };
  const test = compiledOf(filters);
  const kept: Entry[] = [];
  const filtered: Filtered[] = [];
  for (const entry of entries) {
    const by = test(entry, now, languageOf);
    if (by === undefined) kept.push(entry);
    else filtered.push({ entry, by });
  }
  return { kept, filtered };
}

type EntryTest = (entry: Entry, now: number, languageOf: LanguageOf) => string | undefined;
const compiledFilters = new WeakMap<Filters, EntryTest>();

function compiledOf(filters: Filters): EntryTest {
  const held = compiledFilters.get(filters) ?? compileFilters(filters);
  compiledFilters.set(filters, held);
  return held;
}

/** Gives a test that says which filter keeps an entry out; undefined for one that is taken in. */
function compileFilters({ include, exclude, maxAgeDays }: Filters): EntryTest {
  const includes = include?.map((rule) => compileRule(rule, true));
  const excludes = exclude?.map((rule) => ({
    matches: compileRule(rule, false),
    by: `exclude ${sayRule(rule)}`,
  }));
  const none = include && `include ${include.map(sayRule).join(' or ')}`;
  return (entry, now, languageOf) => {
    if (maxAgeDays !== undefined && isOlder(entry, now - maxAgeDays * DAY_MS))
      return `maxAgeDays ${maxAgeDays}`;
    const excluded = excludes?.find(({ matches }) => matches(entry, languageOf));
    if (excluded) return excluded.by;
    return includes && !includes.some((matches) => matches(entry, languageOf)) ? none : undefined;
  };
}

/** @param untold what holds for an entry whose language cannot be told: in doubt it is taken in */
function compileRule(rule: FilterRule, untold: boolean): (entry: Entry, languageOf: LanguageOf) => boolean {
  const [title, url, section] = [rule.title, rule.url, rule.section].map(compiled);
  return (entry, languageOf) =>
    (!title || title(entry.title ?? '')) &&
    (!url || url(entry.url ?? '')) &&
    (!section || entry.categories.some(section)) &&
    (!rule.language || (isIn(entry, rule.language, languageOf) ?? untold));
}

function compiled(pattern: string | undefined): Pattern | undefined {
  return pattern === undefined ? undefined : compilePattern(pattern);
}

/** A rule as an operator writes it. */
export function sayRule(rule: FilterRule): string {
  return Object.entries(rule)
    .map(([field, value]) => `${field}=${value}`)
    .join(' ');
}

function isOlder({ published, updated }: Entry, than: number): boolean {
  const at = Date.parse(updated ?? published ?? '');
  return at < than;
}

/** @param languageOf asked only where the commonest words of the language do not tell */
function isIn(entry: Entry, language: string, languageOf: LanguageOf): boolean | undefined {
  const [words, wanted] = [wordsOf(entry), primaryOf(language)];
  if (confirmLanguage(wanted, words)) return true;
  const told = languageOf(words)?.toLowerCase();
  return told === undefined ? undefined : told === wanted;
}
