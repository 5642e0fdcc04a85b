import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { cleanCommand } from '../../src/cli/clean.js';
import { rulesCommand } from '../../src/cli/rules.js';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { CleanedArticle } from '../../src/model.js';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-rules-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const door = {
  fetchUrl: () => Promise.reject(new Error('nothing is fetched')),
  finish: async (article: CleanedArticle) => article,
  rulesFolder: 'config/rules',
  limits: DEFAULT_LIMITS,
  entry: new URL('dist/src/threads/thread.js', pathToFileURL(`${process.cwd()}/`)),
};
const page = 'config/rules/sites/fixtures/newsroom.example.html';

/** What a command writes to standard output. */
async function output(run: () => Promise<unknown>): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  await run();
  vi.restoreAllMocks();
  return out;
}

const rules = (...args: string[]) => output(() => rulesCommand(door).parseAsync(args, { from: 'user' }));

test('a rule is shown by what it changes', async () => {
  const lines = (await rules('test', page, '--url', 'https://www.newsroom.example/bridge')).split('\n');
  expect(lines[0]).toContain('newsroom.example');
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^\+ title .*\(site-rule:title\)$/),
      expect.stringMatching(/^- paragraph, standfirst The harbour hotel/),
      expect.stringMatching(/^ {2}paragraph +The old bridge/),
      expect.stringMatching(/^\+ removed .*promo-box/),
    ]),
  );
});

test('both records come as JSON', async () => {
  const told = JSON.parse(await rules('test', page, '--url', 'https://newsroom.example/bridge', '--json'));
  expect(told.host).toBe('newsroom.example');
  expect(told.without.article.text).toContain('harbour hotel');
  expect(told.with.article.text).not.toContain('harbour hotel');
});

test('where no rule is for the host, it is shown how to write one', async () => {
  const out = await rules('test', page, '--url', 'https://www.other.example/a');
  expect(out).toContain('No rule is for other.example');
  expect(out).toContain('sites/other.example.json');
  expect(await rules('test', page)).toContain('--url');
});

test('rules are listed by language and by host', async () => {
  const german = await rules('list', '--language', 'de');
  expect(
    german
      .split('\n')
      .filter(Boolean)
      .slice(1)
      .every((line) => line.startsWith('de-')),
  ).toBe(true);
  expect(await rules('list', '--host', 'newsroom.example')).toMatch(/newsroom\.example +2024-01-01…/);
});

test('rules of another folder are checked, and one that does not do what it says fails', async () => {
  cpSync('config/rules/sites', join(folder, 'sites'), { recursive: true });
  expect(await rules('check', folder)).toContain('newsroom.example from 2024-01-01: takes 1 out of');
  const file = join(folder, 'sites', 'newsroom.example.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('.story-text .promo-box', '.promo-bx'));
  const failure = await rules('check', folder).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({
    code: 'config-invalid',
    detail: { rules: 'newsroom.example from 2024-01-01' },
  });
});

test('clean --explain --html writes one page to a file', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const file = join(folder, 'explained.html');
  const args = ['--explain', '--url', 'https://newsroom.example/a', '--html', file, page];
  expect(await output(() => cleanCommand(door).parseAsync(args, { from: 'user' }))).toBe('');
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*The old bridge[\s\S]*<\/html>\n$/);
});

test('where --html has taken the page for the file to write, it says so', async () => {
  const wrong = cleanCommand(door).parseAsync(['--html', page], { from: 'user' });
  await expect(wrong).rejects.toThrow(/where --html would write/);
});
