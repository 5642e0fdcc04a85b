import { describe, expect, test } from 'vitest';
import { placeEmbeds } from '../../../src/article/record/embeds.js';
import { type Draft, finishRecord } from '../../../src/article/record/finish.js';
import { listRemovals } from '../../../src/article/record/removals.js';
import { withResolved } from '../../../src/article/record/resolved.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { CleanedArticle, type Embed } from '../../../src/model.js';

const embed: Embed = {
  id: 'x:1',
  provider: 'x',
  ref: '1',
  kind: 'post',
  status: 'parsed',
  form: 'blockquote',
  text: 'Low tide',
};
const draft: Draft = {
  id: 'a-1',
  schemaVersion: 1,
  url: 'https://harbour-post.example/a',
  title: 'Tide',
  authors: [{ name: 'Ann Quay' }],
  tags: ['sea'],
  published: '2026-02-03T04:05:06Z',
  evidence: { title: 'page:h1' },
  images: [],
  videos: [],
  blocks: [
    { type: 'paragraph', text: 'The wall held.', html: 'The <b onclick="x()">wall</b> held.' },
    { type: 'embed', embed: 'x:1' },
  ],
  embeds: [embed],
  removed: [],
  warnings: [],
};

describe('finishing a record', () => {
  test('renders it and gives a record of the schema', () => {
    const record = finishRecord(draft);
    expect(CleanedArticle.parse(record)).toEqual(record);
    expect(record.text).toBe('The wall held.');
    expect(record.blocks[0]).toMatchObject({ html: 'The <b>wall</b> held.' });
    expect(record.html).toContain('<p>Low tide</p>');
    expect(record.markdown).toContain('> Low tide');
  });

  test('keeps what is not its own, such as a revision', () => {
    expect(finishRecord({ ...draft, revision: 3 }).revision).toBe(3);
  });

  test('leaves out what is absent, and characters that no text has', () => {
    const record = finishRecord({ ...draft, title: '', subtitle: 'a\u0000b\ud800c', tags: ['', 'sea'] });
    expect(record).not.toHaveProperty('title');
    expect(record).toMatchObject({ subtitle: 'abc', tags: ['sea'] });
  });

  test('keeps empty cells of a table in their place', () => {
    const rows = [
      ['', 'Tons'],
      ['Ann', ''],
    ];
    expect(finishRecord({ ...draft, blocks: [{ type: 'table', rows }] }).blocks).toEqual([
      { type: 'table', rows },
    ]);
  });

  test('leaves out, with a warning, what breaks the schema', () => {
    const record = finishRecord({
      ...draft,
      published: '03/02/2026',
      leadImage: { url: 'ftp://a.example/i.jpg' },
      images: [{ url: 'data:x' }, { url: 'https://a.example/i.jpg' }, { url: '' }],
    });
    expect(CleanedArticle.safeParse(record).success).toBe(true);
    expect(record).not.toHaveProperty('published');
    expect(record).not.toHaveProperty('leadImage');
    expect(record.images).toEqual([{ url: 'https://a.example/i.jpg' }]);
    expect(record.warnings.sort()).toEqual(['invalid: images', 'invalid: leadImage', 'invalid: published']);
  });
});

describe('the hash of the content', () => {
  const hash = (part: Partial<Draft>) => finishRecord({ ...draft, ...part }).contentHash;

  test.each<[string, Partial<Draft>]>([
    ['what was removed', { removed: [{ step: 's', rule: 'r', reason: 'w', text: 't' }] }],
    ['where a field came from', { evidence: { title: 'feed' } }],
    ['warnings', { warnings: ['thin'] }],
    [
      'when and how an embed was resolved',
      { embeds: [{ ...embed, status: 'resolved', resolvedAt: '2026-02-03T04:05:06Z', via: 'oembed' }] },
    ],
    ['the order of keys', { embeds: [Object.fromEntries(Object.entries(embed).reverse()) as Embed] }],
  ])('does not change with %s', (_what, part) => expect(hash(part)).toBe(hash({})));

  test.each<[string, Partial<Draft>]>([
    ['the title', { title: 'Tides' }],
    ['an author', { authors: [{ name: 'Ben Quay' }] }],
    ['the time of publication', { published: '2026-02-03T04:05:07Z' }],
    ['a word', { blocks: [{ type: 'paragraph', text: 'The wall fell.', html: 'The wall fell.' }] }],
    ["an embed's words", { embeds: [{ ...embed, text: 'High tide' }] }],
  ])('changes with %s', (_what, part) => expect(hash(part)).not.toBe(hash({})));
});

test('only embeds that stand in the article stay, each once and in reading order', () => {
  const found = new Map(
    ['x:1', 'x:2', 'x:3'].map((id) => [id, { ...embed, id, url: `https://x.com/i/status/${id.slice(2)}` }]),
  );
  const blocks = ['x:3', 'x:1', 'x:3', 'x:9'].map((id) => ({ type: 'embed' as const, embed: id }));
  const placed = placeEmbeds(blocks, found, 10);
  expect(placed.blocks).toEqual([blocks[0], blocks[1]]);
  expect(placed.embeds.map(({ id }) => id)).toEqual(['x:3', 'x:1']);
  expect(placed.left.map(({ removal: { rule, text } }) => [rule, text])).toEqual([
    ['embed-repeated', 'https://x.com/i/status/3'],
    ['embed-outside', 'https://x.com/i/status/2'],
  ]);
});

test('removals are told once each, and no more of them than a record holds', () => {
  const removal = (text: string) => ({
    step: 'hidden',
    rule: 'attribute',
    reason: 'no reader sees it',
    text,
  });
  const limits = {
    ...DEFAULT_LIMITS,
    maxRemovals: 2,
    maxRemovalLength: 5,
  } as unknown as typeof DEFAULT_LIMITS;
  const list = listRemovals(['menu', ' menu\n', '  ', 'a long menu', 'more'].map(removal), limits);
  expect(list.map(({ text }) => text)).toEqual(['menu', 'a lon…']);
});

test('a post whose address was found out keeps its place, and is one with the post that it is', () => {
  const flat = { ...embed, id: 'x:~abc', ref: undefined, form: 'flattened-text' as const };
  const record = finishRecord({
    ...draft,
    blocks: [
      { type: 'embed', embed: 'x:~abc' },
      { type: 'paragraph', text: 'Between.', html: 'Between.' },
      { type: 'embed', embed: 'x:1' },
    ],
    embeds: [flat, embed],
  });
  const resolved = withResolved(
    record,
    new Map([['x:~abc', { ...flat, id: 'x:1', ref: '1', text: 'High tide' }]]),
  );
  expect(resolved.blocks.map((block) => ('embed' in block ? block.embed : block.type))).toEqual([
    'x:1',
    'paragraph',
  ]);
  expect(resolved.embeds).toMatchObject([{ id: 'x:1', form: 'flattened-text' }]);
  expect(resolved.html).toContain('High tide');
  expect(resolved.contentHash).not.toBe(record.contentHash);
});
