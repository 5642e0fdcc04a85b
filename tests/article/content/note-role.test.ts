import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { matchPhrase } from '../../../src/article/boilerplate/match.js';
import { cleanPage } from '../../../src/article/clean.js';
import { noteRoleOf } from '../../../src/article/content/note-role.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { RoleFile } from '../../../src/config/rules-schema.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const rules = loadRules(defaultRulesFolder());
const entries = RoleFile.parse(
  JSON.parse(readFileSync(path.join(defaultRulesFolder(), 'roles.json'), 'utf8')),
);
const roleOf = (text: string) => noteRoleOf(rules.roles ?? [], text);

test.each(entries)('$language $role: known by its opening, kept, and nothing else is one', (entry) => {
  expect([entry.example, roleOf(entry.example)]).toEqual([entry.example, entry.role]);
  expect([entry.kept, roleOf(entry.kept)]).toEqual([entry.kept, undefined]);
  for (const opening of [...(entry.labels ?? []), ...entry.opens])
    expect([opening, roleOf(`${opening}: Q7 zxcvb.`)]).toEqual([opening, entry.role]);
  expect(matchPhrase(rules, entry.example, entry.language)?.rule.id).toBeUndefined();
});

test.each(entries)('$language $role stays in flattened text with its role', ({ role, example }) => {
  const text = `The mayor of the harbour town said that the bridge would close on Monday.\n${example}`;
  const { blocks } = cleanPage(
    { url: 'https://harbour-post.example/a', text },
    { rules, limits: DEFAULT_LIMITS },
  );
  expect(blocks.at(-1)).toMatchObject({ type: 'paragraph', text: example, role });
});
