import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultRulesFolder, loadRules } from '../../src/config/rules.js';
import { Failure } from '../../src/failure.js';

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;

function write(kind: 'boilerplate' | 'sites', name: string, content: string): string {
  const own = path.join(folder, String(made++));
  mkdirSync(path.join(own, kind), { recursive: true });
  writeFileSync(path.join(own, kind, name), content);
  return own;
}

function failure(load: () => unknown): Failure {
  try {
    load();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const RULE = `  {
    "id": "en-try",
    "at": "block",
    "phrase": "try this",
    "why": "w",
    "seen": "s",
    "example": "Try this"
  }`;

test('the rules that come with copydesk load, in all the languages of the newsrooms they are for', () => {
  const rules = loadRules(defaultRulesFolder());
  const languages = new Set(rules.phrases.map((rule) => rule.language));
  const named = 'ar en fr es fa he ja ru de it pt tr ur hi zh ko nl pl uk id vi sv'.split(' ');
  expect(named.filter((language) => !languages.has(language))).toEqual([]);
  expect(rules.sites.has('newsroom.example')).toBe(true);
});

test('the version is of all files and of nothing else', () => {
  const one = loadRules(write('boilerplate', 'en.json', `[${RULE}]`)).version;
  const same = loadRules(write('boilerplate', 'en.json', `[${RULE}]`)).version;
  const other = loadRules(
    write('boilerplate', 'en.json', `[${RULE.replace('try this', 'try that')}]`),
  ).version;
  expect([one === same, one === other]).toEqual([true, false]);
});

const WRONG: readonly (readonly [what: string, content: string, line: number, key: string, says: RegExp])[] =
  [
    ['an unknown key', `[${RULE.replace('"why"', '"whi"')}]`, 1, '0.why', /expected string/],
    [
      'a misspelt key beside all others',
      `[${RULE.replace('"seen"', '"sene": "x",\n    "seen"')}]`,
      6,
      '0.sene',
      /allowed: id, at, phrase, pattern, words, why, seen, example, kept/,
    ],
    ['a wrong place', `[${RULE.replace('"block"', '"middle"')}]`, 3, '0.at', /block.*start.*end/],
    ['an open bracket', `[${RULE.replace('try this', 'try (this')}]`, 4, '0.phrase', /unmatched/],
    [
      'an unbounded pattern',
      `[${RULE.replace('"phrase": "try this"', '"pattern": "try .*"')}]`,
      4,
      '0.pattern',
      /at most/,
    ],
    [
      'a repeated group',
      `[${RULE.replace('"phrase": "try this"', '"pattern": "(try ){1,9}"')}]`,
      4,
      '0.pattern',
      /group/,
    ],
    [
      'no regular expression',
      `[${RULE.replace('"phrase": "try this"', '"pattern": "[try"')}]`,
      4,
      '0.pattern',
      /./,
    ],
    [
      'both phrase and pattern',
      `[${RULE.replace('"why"', '"pattern": "x",\n    "why"')}]`,
      4,
      '0.phrase',
      /not both/,
    ],
    ['an id used twice', `[${RULE},\n${RULE}]`, 10, '1.id', /another rule/],
    ['an id of another language', `[${RULE.replace('en-try', 'de-try')}]`, 2, '0.id', /en-/],
  ];

test.each(WRONG)('%s is named with its line and key', (_what, content, line, key, says) => {
  const { code, detail } = failure(() => loadRules(write('boilerplate', 'en.json', content)));
  expect({ code, line: detail.line, key: detail.key }).toEqual({ code: 'config-invalid', line, key });
  expect(detail.file).toContain('en.json');
  expect(detail.problem).toMatch(says);
});

test('broken JSON is named with its line', () => {
  const { code, detail } = failure(() =>
    loadRules(write('boilerplate', 'en.json', '[\n{"id": "en-x"\n"at": "block"}\n]')),
  );
  expect([code, detail.line]).toEqual(['config-invalid', 3]);
});

const SITE = '{\n  "host": "a.example",\n  "why": "w",\n  "body": "main"\n}';

test.each([
  ['a selector that is none', SITE.replace('"main"', '"main["'), 4, 'body'],
  ['a host that is not the file', SITE.replace('a.example', 'b.example'), 2, 'host'],
  ['an unknown key', SITE.replace('"body"', '"boddy"'), 4, 'boddy'],
  ['no selector at all', SITE.replace('"body": "main"', '"seen": "s"'), 2, 'host'],
  ['selectors beside versions', SITE.replace('"main"', '"main",\n  "versions": [{"body": "p"}]'), 4, 'body'],
  [
    'two versions for one day',
    SITE.replace(
      '"body": "main"',
      '"versions": [\n{"body": "p"},\n{"body": "p", "validFrom": "2020-01-01"}]',
    ),
    6,
    'versions.1.validFrom',
  ],
  [
    'a version that ends before it begins',
    SITE.replace('"body"', '"validFrom": "2020-01-01",\n"validUntil": "2019-01-01",\n"body"'),
    5,
    'validUntil',
  ],
  [
    'an unknown key of its fixture',
    SITE.replace('"main"', '"main",\n"fixture": {"page": "a.html", "text": "x",\n"titel": "y"}'),
    6,
    'fixture.titel',
  ],
  [
    'a fixture outside of its folder',
    SITE.replace('"main"', '"main",\n"fixture": {\n"page": "../../a.html", "text": "x"}'),
    6,
    'fixture.page',
  ],
  ['no day', SITE.replace('"body": "main"', '"validFrom": "spring"'), 4, 'validFrom'],
])('a site rule with %s is named with its line and key', (_what, content, line, key) => {
  const { code, detail } = failure(() => loadRules(write('sites', 'a.example.json', content)));
  expect([code, detail.line, detail.key]).toEqual(['config-invalid', line, key]);
});

test('a folder without rules is no folder of rules', () => {
  expect(failure(() => loadRules(path.join(folder, 'nowhere'))).code).toBe('config-missing');
});

test('every rule file is read', () => {
  const files = readdirSync(path.join(defaultRulesFolder(), 'boilerplate'));
  const entries = files.flatMap((name) =>
    JSON.parse(readFileSync(path.join(defaultRulesFolder(), 'boilerplate', name), 'utf8')),
  );
  expect(loadRules(defaultRulesFolder()).phrases).toHaveLength(entries.length);
});
