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

function only(id: string, on: boolean): Rules {
  return { ...rules, phrases: rules.phrases.filter((rule) => (rule.id === id) === on) };
}

describe.each(readdirSync(folder))('%s', (name) => {
  const language = path.basename(name, '.json');
  const entries = PhraseFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));

  test.each(entries)('$id changes its example, and what resembles it stays', ({ id, at, example, kept }) => {
    const own = only(id, true);
    expect(matchPhrase(own, example, language)?.rule.id).toBe(id);
    expect(matchPhrase(own, example, language)?.rest).toBeUndefined();
    if (at === 'end' || at === 'edge') expect(matchPhrase(own, `${BESIDE}\n${example}`)?.rest).toBe(BESIDE);
    if (at === 'start' || at === 'edge') expect(matchPhrase(own, `${example}\n${BESIDE}`)?.rest).toBe(BESIDE);
    if (at === 'block') expect(matchPhrase(own, `${BESIDE} ${example}`)).toBeUndefined();
    if (kept) expect(matchPhrase(rules, kept, language)).toBeUndefined();
  });

  test.each(entries)(
    '$id is needed: without it nothing of its kind is found in its example',
    ({ id, example }) => {
      expect(matchPhrase({ ...rules, phrases: [], notes: [] }, example, language)).toBeUndefined();
      const other = matchPhrase(only(id, false), example, language);
      expect(other?.rule.language === language ? other.rule.id : undefined).toBeUndefined();
    },
  );

  test('has article text of its own language that no rule may touch', () => {
    const sentences = PROSE.get(language) ?? [];
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences)
      expect([sentence, matchPhrase(rules, sentence, language)?.rule.id]).toEqual([sentence, undefined]);
  });
});

test('every example of every rule leaves every other sentence that is kept alone', () => {
  const entries = readdirSync(folder).flatMap((name) =>
    PhraseFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  );
  for (const { kept } of entries)
    if (kept) expect([kept, matchPhrase(rules, kept)?.rule.id]).toEqual([kept, undefined]);
});
