import { expect, test } from 'vitest';
import { fingerprint, isSamePrint } from '../../src/identity/fingerprint.js';
import type { Entry } from '../../src/model.js';

const ENTRY: Entry = {
  id: '1',
  title: 'The bridge is closed',
  url: 'https://harbour.example/bridge?s=1',
  published: '2026-03-01T10:00:00.000Z',
  summary: '<p>It stays closed until summer. 12 comments</p>',
  authors: [],
  categories: [],
  enclosures: [{ url: 'https://harbour.example/b.jpg?x=1' }],
};
const same = (change: Partial<Entry>) =>
  isSamePrint(fingerprint(ENTRY), fingerprint({ ...ENTRY, ...change }));

test.each<[string, Partial<Entry>]>([
  ['another date of publication', { published: '2026-03-02T10:00:00.000Z' }],
  ['more comments', { summary: '<p>It stays closed until summer. 19 comments</p>' }],
  ['a counting pixel', { summary: '<p>It stays closed until summer. 12 comments</p><img src="/p?r=9">' }],
  ['other parameters in the address', { url: 'https://harbour.example/bridge?s=2&utm_source=x' }],
  ['http instead of https', { url: 'http://www.harbour.example/bridge?s=1' }],
  ['a token in the address of a file', { enclosures: [{ url: 'https://harbour.example/b.jpg?x=2' }] }],
  ['a time of update where there was none', { updated: '2026-03-01T12:00:00.000Z' }],
  ['categories', { categories: ['news'] }],
])('%s: nothing a reader would notice', (_what, change) => {
  expect(same(change)).toBe(true);
});

test.each<[string, Partial<Entry>]>([
  ['the title', { title: 'The bridge is open' }],
  ['a number in the text', { summary: '<p>It stays closed until summer 2027. 12 comments</p>' }],
  ['the page', { url: 'https://harbour.example/bridge-2' }],
  ['a file', { enclosures: [{ url: 'https://harbour.example/c.jpg' }] }],
])('%s is noticed', (_what, change) => {
  expect(same(change)).toBe(false);
});

test('the time of the update counts where there was another', () => {
  const at = (updated: string) => fingerprint({ ...ENTRY, updated });
  expect(isSamePrint(at('2026-03-01T12:00:00Z'), at('2026-03-01T13:00:00Z'))).toBe(false);
  expect(isSamePrint(at('2026-03-01T12:00:00Z'), at('2026-03-01T12:00:00Z'))).toBe(true);
});
