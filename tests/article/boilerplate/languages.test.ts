import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/article/clean.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/pages');
const LANGUAGES = readdirSync(path.join(defaultRulesFolder(), 'boilerplate')).map((name) =>
  path.basename(name, '.json'),
);
const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
const url = 'https://harbour-post.example/news/ferry-school';

interface Expected {
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  readonly text: readonly string[];
  readonly flattened: readonly string[];
  /** Rule, and the words that it takes out. */
  readonly removed: Readonly<Record<string, string>>;
}

function fixture(language: string, ending: string): string {
  return readFileSync(path.join(FOLDER, language, `ferry-school.${ending}`), 'utf8');
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim())
    .filter(Boolean);

test('every language of the rules has a page', () => {
  expect(LANGUAGES).toHaveLength(22);
});

describe.each(LANGUAGES)('%s', (language) => {
  const expected = JSON.parse(fixture(language, 'json')) as Expected;

  test('a page gives the article alone', () => {
    const article = cleanPage({ url, html: fixture(language, 'html') }, context);
    expect(lines(article.text)).toEqual(expected.text);
    expect(article.title).toBe(expected.title);
    expect(article.language?.split('-')[0]).toBe(expected.language);
    expect(article.direction).toBe(expected.direction);
    const gone = article.removed.map(({ text }) => text).join('\n');
    for (const text of Object.values(expected.removed)) expect(gone).toContain(text);
  });

  test('the page flattened into lines gives the same, each removal by its rule', () => {
    const article = cleanPage({ url, text: fixture(language, 'txt') }, context);
    expect(lines(article.text)).toEqual(expected.flattened);
    const gone = new Map(article.removed.map(({ rule, text }) => [text, rule]));
    for (const [rule, text] of Object.entries(expected.removed))
      expect([text, gone.get(text)]).toEqual([text, rule]);
  });
});
