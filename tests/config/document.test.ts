import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSettings } from '../../src/config/settings.js';
import { loadSources } from '../../src/config/sources-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = (text: string) => {
  writeFileSync(join(folder, 'settings.yaml'), text);
  return loadSettings({ COPYDESK_CONFIG: folder });
};
const sources = (text: string) => {
  writeFileSync(join(folder, 'sources.yaml'), text);
  return loadSources(folder);
};

describe('a mistake in a file names the file, the line, the key and what is allowed', () => {
  test.each([
    [
      'a misspelt key',
      'threads: 2\nlimts:\n  hostIntervalMs: 5\n',
      /settings\.yaml:2.*limts.*did you mean "limits".*Allowed here: .*redis/,
    ],
    [
      'a misspelt limit',
      'limits:\n  maxRedirects: 3\n  hostIntervallMs: 5\n',
      /settings\.yaml:3.*limits\.hostIntervallMs.*did you mean "hostIntervalMs"/,
    ],
    ['a wrong type', 'threads: many\n', /settings\.yaml:1.*threads.*number/],
    ['broken YAML', 'threads: [1, 2\nlog: info\n', /settings\.yaml:\d/],
  ])('%s', (_, text, says) => {
    expect(() => settings(text)).toThrow(says);
  });

  test('a source without a feed', () => {
    expect(() => sources('sources:\n  - id: a\n    name: A\n')).toThrow(
      /sources\.yaml:2.*sources\.0\.feedUrl/,
    );
  });

  test('a source with a misspelt key', () => {
    const text =
      'sources:\n  - id: a\n    name: A\n    feedUrl: https://a.example.org/rss\n    intervall: 5\n';
    expect(() => sources(text)).toThrow(/sources\.yaml:5.*did you mean "interval"/);
  });

  test('a file that is not there', () => {
    expect(() => loadSettings({ COPYDESK_CONFIG: join(folder, 'nowhere') })).toThrow(
      /cannot be read.*settings\.yaml/,
    );
  });
});

test('every key has a default, and the environment wins', () => {
  settings('redis: { url: redis://file:6379 }\nlimits: { hostIntervalMs: 250 }\n');
  const read = loadSettings({
    COPYDESK_CONFIG: folder,
    REDIS_URL: 'redis://env:6379',
    COPYDESK_DATA: '/tmp/elsewhere',
  });
  expect(read).toMatchObject({
    redisUrl: 'redis://env:6379',
    dataFolder: '/tmp/elsewhere',
    prefix: 'copydesk',
    threads: 2,
  });
  expect(read.limits).toMatchObject({ hostIntervalMs: 250, maxRedirects: 5 });
});

test('an empty list of sources is no mistake', () => {
  expect(sources('sources:\n')).toEqual([]);
});
