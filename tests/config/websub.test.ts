import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSettings } from '../../src/config/settings.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (yaml: string, env: Record<string, string> = {}) => {
  writeFileSync(join(folder, 'settings.yaml'), yaml);
  return loadSettings({ COPYDESK_CONFIG: folder, ...env }).websub;
};
const FILE = 'websub:\n  callbackUrl: https://file.example/\n';

test('feeds are pushed where the file or the environment says where to, and the environment wins', () => {
  expect(load('data: x\n')).toEqual({});
  expect(load(FILE)).toEqual({ callbackUrl: 'https://file.example/' });
  const url = 'https://env.example/desk';
  expect(load(FILE, { COPYDESK_WEBSUB_CALLBACK_URL: url })).toEqual({ callbackUrl: url });
  expect(load(FILE, { COPYDESK_WEBSUB_CALLBACK_URL: '' })).toEqual({ callbackUrl: 'https://file.example/' });
});

test.each([
  ['copydesk.example', /must be the https \(or http\) address/],
  ['ftp://copydesk.example/', /must be the https \(or http\) address/],
  ['https://user:word@copydesk.example/', /no user name, password, query or fragment/],
  ['https://copydesk.example/?a=b', /no user name, password, query or fragment/],
])('%s is no address for hubs, and the error says why', (url, says) => {
  expect(() => load('data: x\n', { COPYDESK_WEBSUB_CALLBACK_URL: url })).toThrow(says);
  expect(() => load(`websub:\n  callbackUrl: ${url}\n`)).toThrow(says);
});
