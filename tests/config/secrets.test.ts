import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFindProxy } from '../../src/config/proxies.js';
import { createSecrets } from '../../src/config/secrets.js';
import { loadSettings } from '../../src/config/settings.js';
import { loadSources } from '../../src/config/sources-file.js';

const reference = (name: string) => `\${${name}}`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-secrets-'));
  writeFileSync(join(folder, 'key'), 'from-a-file\n');
  writeFileSync(join(folder, 'binary'), Buffer.from([1, 2, 3]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (value: string, env = {}) => createSecrets(env, folder)(value);

test.each([
  [reference('A'), 'one'],
  [`Token ${reference('A')}, ${reference('B')}`, 'Token one, $& two'],
  ['file:key', 'from-a-file'],
  ['no secret at all', 'no secret at all'],
])('%s is %s', (value, secret) => {
  expect(read(value, { A: 'one', B: '$& two' })).toBe(secret);
});

test.each([reference('ABSENT'), reference('EMPTY'), reference('LONG'), 'file:absent', 'file:binary'])(
  '%s is missed by its name, and its value is not told',
  (value) => {
    const env = { EMPTY: '', LONG: 'sesame'.repeat(2_000) };
    expect(() => read(value, env)).toThrow(
      expect.objectContaining({ code: 'secret-missing', detail: expect.objectContaining({ secret: value }) }),
    );
    expect(() => read(value, env)).not.toThrow('sesame');
  },
);

test('a proxy is found by its name, with its password', () => {
  const find = createFindProxy(
    { office: { url: 'http://10.0.0.5:3128', username: 'desk', password: reference('P') } },
    createSecrets({ P: 'pass' }, folder),
  );
  const authorization = `Basic ${Buffer.from('desk:pass').toString('base64')}`;
  expect(find('office')).toEqual({ url: 'http://10.0.0.5:3128', trusted: true, authorization });
  expect(find('toString')).toBeUndefined();
});

test('settings: the token comes from the file or the environment, which wins', () => {
  write('settings.yaml', 'api: { token: a-token-of-the-file-1, secrets: ["file:key"] }\n');
  const env = { COPYDESK_CONFIG: folder };
  expect(loadSettings(env).api).toMatchObject({ token: 'a-token-of-the-file-1', secrets: ['file:key'] });
  expect(loadSettings({ ...env, COPYDESK_API_TOKEN: 'another-token-altogether' }).api.token).toBe(
    'another-token-altogether',
  );
  write('settings.yaml', 'api: { token: short }\n');
  expect(() => loadSettings(env)).toThrow('openssl rand');
});

test.each([
  [
    'sources:\n  - { id: a, name: A, feedUrl: "https://a.example/" }\n  - { id: a, name: B, feedUrl: "https://b.example/" }\n',
    'two sources have this id',
  ],
  ['sources:\n  - { id: a, name: A, feedUrl: "https://a.example/", cron: "x" }\n', 'five fields'],
  [
    'sources:\n  - { id: a, name: A, feedUrl: "https://a.example/", intervall: 5 }\n',
    'did you mean "interval"',
  ],
  [
    'sources:\n  - id: a\n    name: A\n    feedUrl: "https://a.example/"\n    credentials: { type: bearer, token: hunter2 }\n',
    'sources.yaml:5',
  ],
])('sources.yaml with %j is refused: %s', (text, says) => {
  write('sources.yaml', text);
  expect(() => loadSources(folder)).toThrow(says);
  expect(() => loadSources(folder)).not.toThrow('hunter2');
});
