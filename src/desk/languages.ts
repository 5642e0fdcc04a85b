import { confirmLanguage } from '../article/metadata/language.js';
import type { FilterRule, Filters } from '../filter/rule.js';
import type { Entry } from '../model.js';
import type { Reader } from './library.js';

/** The language of an entry's words, as far as it can be told. */
export type LanguageOf = (words: string) => string | undefined;

const MAX_WORDS = 4_000;

/** An entry's own words: feeds say one language for all. */
export function wordsOf({ title = '', summary = '', content = '' }: Entry): string {
  return `${title}\n${(summary || content).slice(0, MAX_WORDS)}`.replace(/<[^<>]{0,500}>/g, ' ');
}

/**
 * Has the languages told that filters ask for, where an entry's commonest words do not tell: apart from this thread,
 * which would stand still while the detector is loaded.
 */
export async function tellLanguages(
  { tellLanguages: tell }: Pick<Reader, 'tellLanguages'>,
  filters: Filters | undefined,
  entries: readonly Entry[],
): Promise<LanguageOf> {
  const wanted = wantedBy(filters);
  if (wanted.length === 0) return () => undefined;
  const all = new Set(entries.map(wordsOf));
  const open = [...all].filter((words) => !wanted.every((language) => confirmLanguage(language, words)));
  if (open.length === 0) return () => undefined;
  const told = await tell(open);
  const known = new Map(open.map((words, at) => [words, told[at]]));
  return (words) => known.get(words);
}

/** Primary languages that filters name, each once. */
function wantedBy({ include = [], exclude = [] }: Filters = {}): string[] {
  const rules: readonly FilterRule[] = [...include, ...exclude];
  return [...new Set(rules.flatMap(({ language }) => (language ? primaryOf(language) : [])))];
}

export function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
