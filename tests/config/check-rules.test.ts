import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkRules } from '../../src/config/check-rules.js';
import { defaultRulesFolder } from '../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every rule that comes with copydesk does to its fixture what it says', () => {
  const checks = checkRules(defaultRulesFolder(), DEFAULT_LIMITS);
  expect(checks.length).toBeGreaterThan(200);
  expect(checks.filter(({ faults }) => faults.length)).toEqual([]);
});

let made = 0;

/** The faults of the newsroom's rule, once it was changed. */
function faultsOf(change: (rule: Record<string, unknown>) => object): readonly string[] {
  const own = path.join(folder, String(made++));
  cpSync(path.join(defaultRulesFolder(), 'sites'), path.join(own, 'sites'), { recursive: true });
  const file = path.join(own, 'sites', 'newsroom.example.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  return checkRules(own, DEFAULT_LIMITS).find(({ rule }) => rule.startsWith('newsroom'))?.faults ?? [];
}

const fixture = (rule: Record<string, unknown>, own: object) => ({
  ...rule,
  fixture: { ...(rule.fixture as object), ...own },
});

test.each<[what: string, change: Parameters<typeof faultsOf>[0], says: RegExp]>([
  ['has no fixture', ({ fixture: _none, ...rule }) => rule, /no fixture/],
  ['names a page that is not there', (rule) => fixture(rule, { page: 'fixtures/no.html' }), /is not there/],
  [
    'has a selector that finds nothing',
    (rule) => ({ ...rule, remove: ['.promo-bx'] }),
    /remove\.0: \.promo-bx finds nothing/,
  ],
  ['takes the article away', (rule) => ({ ...rule, remove: ['body *'] }), /gives no record/],
  ['leaves what should be gone', ({ remove: _none, ...rule }) => rule, /still has "Rooms with a view"/],
  [
    'reads another title',
    (rule) => ({ ...rule, title: 'title' }),
    /title is "Old bridge closes on Monday \|/,
  ],
  ['reads no author', ({ author: _none, ...rule }) => fixture(rule, { authors: ['Cy Vo'] }), /authors is/],
])('a rule that %s is told of', (_what, change, says) => {
  expect(faultsOf(change).join('\n')).toMatch(says);
});

test('a rule that changes nothing is told of', () => {
  const faults = faultsOf(({ host, why }) => ({
    host,
    why,
    title: 'h1',
    fixture: { page: 'fixtures/newsroom.example.html', text: 'open to walkers' },
  }));
  expect(faults).toEqual(['it changes nothing: the record is the same without it']);
});
