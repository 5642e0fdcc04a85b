import { createRequire } from 'node:module';
import { afterAll, expect, inject, test } from 'vitest';
import { detectLanguage } from '../../src/article/metadata/language.js';
import { defaultRulesFolder } from '../../src/config/rules.js';
import { filterEntries, keepWanted } from '../../src/desk/filters.js';
import { Filters } from '../../src/filter/rule.js';
import type { Entry } from '../../src/model.js';
import { createPool } from '../../src/threads/pool.js';
import { openTestStore } from '../store/open.js';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const entry = (extra: Partial<Entry>): Entry => ({
  id: 'e',
  title: 'Harbour wall finished before the spring tides',
  url: 'https://news.example/local/harbour',
  authors: [],
  categories: ['Local'],
  enclosures: [],
  ...extra,
});
const byOf = (filters: object, extra: Partial<Entry> = {}) =>
  filterEntries(Filters.parse(filters), [entry(extra)], NOW, detectLanguage).filtered[0]?.by;

const desk = await openTestStore(inject('redisUrl'), 'filters');
const reader = createPool({
  threads: 1,
  limits: desk.store.limits,
  rulesFolder: defaultRulesFolder(),
  entry: new URL('../../dist/src/threads/thread.js', import.meta.url),
});
afterAll(() => Promise.all([reader.close(), desk.close()]));

test('the detector of languages is loaded by a thread, and never holds the worker up', async () => {
  const loaded = () =>
    Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('/eld/'));
  const titles = [
    'Le conseil municipal approuve la restauration des remparts du vieux port',
    'Der Stadtrat stimmt der Sanierung der Mauern am alten Hafen zu',
    'Ok',
  ];
  const entries = titles.map((title, at) => entry({ id: `e${at}`, title }));
  const filters = Filters.parse({ exclude: [{ language: 'fr' }] });
  const kept = await keepWanted({ store: desk.store, reader }, { id: 'news', filters }, entries);
  expect(kept.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(loaded()).toBe(false);
  // It would be seen.
  detectLanguage(titles[1] ?? '');
  expect(loaded()).toBe(true);
});

test.each<[string, object, Partial<Entry>, string | undefined]>([
  ['nothing is asked', {}, {}, undefined],
  ['a title is excluded', { exclude: [{ title: 'harbour' }] }, {}, 'exclude title=harbour'],
  ['another title is', { exclude: [{ title: 'airport' }] }, {}, undefined],
  ['only both together are', { exclude: [{ title: 'harbour', section: 'Sport' }] }, {}, undefined],
  [
    'any of several sections',
    { exclude: [{ section: '/^loc/' }] },
    { categories: ['News', 'Local'] },
    'exclude section=/^loc/',
  ],
  ['an address is excluded', { exclude: [{ url: '/local/' }] }, {}, 'exclude url=/local/'],
  ['one of the included', { include: [{ title: 'x' }, { section: 'local' }] }, {}, undefined],
  ['none of the included', { include: [{ title: 'x' }, { url: 'y' }] }, {}, 'include title=x or url=y'],
  [
    'exclusion goes before',
    { include: [{ title: 'harbour' }], exclude: [{ title: 'wall' }] },
    {},
    'exclude title=wall',
  ],
  ['too old', { maxAgeDays: 3 }, { published: '2026-03-01T00:00:00Z' }, 'maxAgeDays 3'],
  [
    'old, but updated',
    { maxAgeDays: 3 },
    { published: '2026-03-01T00:00:00Z', updated: '2026-03-09T00:00:00Z' },
    undefined,
  ],
  ['without a date', { maxAgeDays: 3 }, {}, undefined],
  ['without a title', { include: [{ title: 'x' }] }, { title: undefined } as object, 'include title=x'],
  ['of another language', { include: [{ language: 'de' }] }, {}, 'include language=de'],
  ['of that language', { include: [{ language: 'en-GB' }] }, {}, undefined],
  ['too short to tell', { include: [{ language: 'de' }] }, { title: 'Ok' }, undefined],
  ['too short to tell', { exclude: [{ language: 'de' }] }, { title: 'Ok' }, undefined],
  [
    'in its script',
    { exclude: [{ language: 'ru' }] },
    { title: 'Строительство портовой стены завершено раньше срока' },
    'exclude language=ru',
  ],
])('%s', (_what, filters, extra, by) => {
  expect(byOf(filters, extra)).toBe(by);
});

test.each([
  [{ exclude: [{}] }, 'says nothing'],
  [{ exclude: [{ title: '/(/' }] }, 'has a ( without its )'],
  [{ exclude: [{ language: 'english!' }] }, 'language tag'],
  [{ include: [] }, '>=1'],
  [{ exclude: [{ title: 'x'.repeat(201) }] }, '<=200'],
])('filters %j are refused: %s', (filters, says) => {
  expect(Filters.safeParse(filters).error?.issues[0]?.message).toContain(says);
});
