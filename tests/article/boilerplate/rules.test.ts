import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchPhrase } from '../../../src/article/boilerplate/match.js';
import type { Rules } from '../../../src/article/rules.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { PhraseFile } from '../../../src/config/rules-schema.js';
import { PROSE } from './prose.js';

const folder = path.join(defaultRulesFolder(), 'boilerplate');
const rules = { ...loadRules(defaultRulesFolder()), notes: [] };

/** A paragraph that no rule knows, to stand beside an example at its edge. */
const BESIDE = 'Q7 zxcvb lorem ipsum dolor.';

function rulesOf(language: string): Rules {
  return { ...rules, phrases: rules.phrases.filter((rule) => rule.language === language) };
}

function only(of: Rules, id: string, on: boolean): Rules {
  return { ...of, phrases: of.phrases.filter((rule) => (rule.id === id) === on) };
}

describe.each(readdirSync(folder))('%s', (name) => {
  const language = path.basename(name, '.json');
  const entries = PhraseFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  const all = rulesOf(language);

  test('each rule changes its example, as a whole and at an edge', () => {
    for (const { id, at, example } of entries) {
      const own = only(all, id, true);
      const found = matchPhrase(own, example, language);
      expect([id, found?.rule.id, found?.rest]).toEqual([id, id, undefined]);
      if (at === 'end' || at === 'edge')
        expect([id, matchPhrase(own, `${BESIDE}\n${example}`)?.rest]).toEqual([id, BESIDE]);
      if (at === 'start' || at === 'edge')
        expect([id, matchPhrase(own, `${example}\n${BESIDE}`)?.rest]).toEqual([id, BESIDE]);
      if (at === 'block') expect([id, matchPhrase(own, `${BESIDE} ${example}`)]).toEqual([id, undefined]);
    }
  });

  test('each rule is needed: without it nothing of its language is found in its example', () => {
    for (const { id, example } of entries)
      expect([id, matchPhrase(only(all, id, false), example, language)?.rule.id]).toEqual([id, undefined]);
  });

  test('has article text of its own language that no rule may touch', () => {
    const sentences = PROSE.get(language) ?? [];
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences)
      expect([sentence, matchPhrase(rules, sentence, language)?.rule.id]).toEqual([sentence, undefined]);
  });
});

const files = readdirSync(folder).map((name) => ({
  language: path.basename(name, '.json'),
  entries: PhraseFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
}));

test.each(files)(
  'with all rules, each example of $language goes by its own rule',
  ({ language, entries }) => {
    for (const { id, example } of entries)
      expect([example, matchPhrase(rules, example, language)?.rule.id]).toEqual([example, id]);
  },
);

const KINDS =
  'watch video related newsletter app share follow comments cookies subscribe copyright agency byline ad print ' +
  'report audio gallery box';

test.each(files)('$language knows every kind of boilerplate', ({ language, entries }) => {
  const kinds = new Set(entries.map(({ id }) => id.slice(language.length + 1).split('-')[0]));
  expect(KINDS.split(' ').filter((kind) => !kinds.has(kind))).toEqual([]);
});

test.each(files)('every rule of $language has a word by which blocks are found', ({ language }) => {
  const own = rules.phrases.filter((rule) => rule.language === language);
  expect(own.filter(({ anchors }) => !anchors.length).map(({ id }) => id)).toEqual([]);
});

test('no rule of any language takes a sentence that is kept', () => {
  for (const { language, entries } of files)
    for (const { kept } of entries)
      if (kept)
        for (const known of [undefined, language])
          expect([kept, matchPhrase(rules, kept, known)?.rule.id]).toEqual([kept, undefined]);
});

const root = path.join(import.meta.dirname, '../../..');
const demo = path.join(root, 'demo/articles');

test.each(readdirSync(demo).filter((name) => name.endsWith('.html')))(
  'no rule takes a paragraph of the article %s',
  (name) => {
    const markup = readFileSync(path.join(demo, name), 'utf8');
    const paragraphs = [...markup.matchAll(/<(p|h[2-4]|li)>(.{1,2000}?)<\/\1>/gsu)].map(([, , inside]) =>
      (inside ?? '').replace(/<[^>]{0,300}>/g, ''),
    );
    expect(paragraphs.length).toBeGreaterThan(2);
    for (const paragraph of paragraphs)
      expect([paragraph, matchPhrase(rules, paragraph)?.rule.id]).toEqual([paragraph, undefined]);
  },
);

test.each(files)('no rule takes a line of the article of the page in $language', ({ language }) => {
  const page = path.join(root, 'tests/fixtures/pages', language, 'ferry-school.json');
  const { title, flattened } = JSON.parse(readFileSync(page, 'utf8'));
  expect(flattened.length).toBeGreaterThan(8);
  for (const line of [title, ...flattened])
    expect([line, matchPhrase(rules, line)?.rule.id]).toEqual([line, undefined]);
});
