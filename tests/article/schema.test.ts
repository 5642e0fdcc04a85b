import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../src/article/clean.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { articleSchema } from '../../src/schema.js';

const published = JSON.parse(readFileSync('schema/article.v1.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);

const cleaned = cleanPage(
  {
    url: 'https://harbour-post.example/a',
    text: 'The ferry sails at noon, the harbour master said on Tuesday.',
  },
  { rules: { version: 'none', phrases: [], notes: [], sites: new Map() }, limits: DEFAULT_LIMITS },
);
const record = {
  ...cleaned,
  revision: 1,
  seq: 1,
  change: 'created',
  source: { id: 'harbour', name: 'Harbour Post', feedUrl: 'https://harbour-post.example/rss', entryId: '1' },
  fetched: '2026-02-03T04:05:06Z',
  emitted: '2026-02-03T04:05:07+01:00',
  provenance: {
    snapshot: 'a'.repeat(64),
    sha256: 'b'.repeat(64),
    status: 200,
    bytes: 10,
    tool: 'copydesk 0.1.0',
    rules: 'none',
  },
};

describe('the published schema', () => {
  test('is the one of the definitions (npm run schema writes it)', () =>
    expect(articleSchema()).toEqual(published));

  test('takes a record', () => {
    validate(record);
    expect(validate.errors).toBeNull();
  });

  test.each<[string, object]>([
    ['an empty title', { title: '' }],
    ['a null', { subtitle: null }],
    ['a time without zone', { published: '2026-02-03T04:05:06' }],
    ['a block of no known type', { blocks: [{ type: 'advert', text: 'x' }] }],
    ['an address that is not http', { url: 'ftp://harbour-post.example/a' }],
    ['another schema version', { schemaVersion: 2 }],
  ])('refuses %s', (_what, part) => expect(validate({ ...record, ...part })).toBe(false));
});
