import { describe, expect, test } from 'vitest';
import { finishRecord } from '../../../src/article/record/finish.js';
import { withPolicy } from '../../../src/article/record/policy.js';
import { type EmbedPolicies, policyOf } from '../../../src/embeds/policy.js';
import { CleanedArticle, type Embed } from '../../../src/model.js';

const post: Embed = {
  id: 'x:1',
  provider: 'x',
  ref: '1',
  kind: 'post',
  url: 'https://x.com/PortNews/status/1',
  status: 'resolved',
  form: 'blockquote',
  text: 'Low tide <b>',
  author: { name: 'Port', handle: 'PortNews' },
  published: '2026-02-03',
  media: [
    { type: 'photo', url: 'https://pbs.twimg.com/media/a.jpg', alt: 'A wall "at sea"' },
    { type: 'video', url: 'javascript:alert(1)' },
  ],
};
const recordWith = (embed: Partial<Embed>) =>
  finishRecord({
    id: 'a-1',
    schemaVersion: 1,
    url: 'https://harbour-post.example/a',
    authors: [],
    tags: [],
    evidence: {},
    images: [],
    videos: [],
    blocks: [
      { type: 'paragraph', text: 'The wall held.', html: 'The wall held.' },
      { type: 'embed', embed: 'x:1' },
    ],
    embeds: [{ ...post, ...embed }],
    removed: [],
    warnings: [],
  });
const wanted = (embed: Partial<Embed>, policies: EmbedPolicies) => {
  const record = withPolicy(recordWith(embed), policyOf(policies));
  expect(CleanedArticle.parse(record)).toEqual(record);
  return record;
};

describe('an operator’s policy', () => {
  test.each<[EmbedPolicies['text'], string]>([
    ['leave-out', 'The wall held.'],
    ['mark', 'The wall held.\n\n[x: https://x.com/PortNews/status/1]'],
    [
      'include',
      'The wall held.\n\nLow tide <b>\n— Port (@PortNews) 2026-02-03 https://x.com/PortNews/status/1',
    ],
  ])('text: %s', (text, expected) => {
    expect(wanted({}, { text }).text).toBe(expected);
  });

  test.each<[EmbedPolicies['media'], string, string]>([
    [undefined, '>photo: A wall &quot;at sea&quot;</a>', '<img'],
    ['show', '<img src="https://pbs.twimg.com/media/a.jpg" alt="A wall &quot;at sea&quot;"', 'javascript:'],
    ['none', '<figcaption>', 'pbs.twimg.com'],
  ])('media: %s', (media, there, absent) => {
    const { html } = wanted({}, { media });
    expect(html).toContain(there);
    expect(html).not.toContain(absent);
    expect(html).not.toMatch(/<script|<iframe|javascript:/);
  });

  test('leaves out a provider that is not wanted, and says so', () => {
    const record = wanted({}, { providers: { x: { resolve: 'drop' } } });
    expect(record).toMatchObject({ embeds: [], blocks: [{ type: 'paragraph' }] });
    expect(record.removed).toEqual([
      expect.objectContaining({ rule: 'embed-unwanted', text: 'https://x.com/PortNews/status/1' }),
    ]);
  });

  test('keeps ids alone', () => {
    const { embeds, html } = wanted({}, { store: 'ids' });
    expect(embeds).toEqual([
      {
        id: 'x:1',
        provider: 'x',
        ref: '1',
        kind: 'post',
        url: 'https://x.com/PortNews/status/1',
        status: 'resolved',
        form: 'blockquote',
      },
    ]);
    expect(html).not.toContain('Low tide');
  });

  test.each<[Embed['status'], EmbedPolicies['deleted'], number, boolean]>([
    ['gone', 'keep', 1, true],
    ['gone', 'redact', 1, false],
    ['gone', 'drop', 0, false],
    ['private', 'redact', 1, false],
    ['restricted', 'drop', 0, false],
    ['resolved', 'drop', 1, true],
    ['unresolved', 'redact', 1, true],
  ])('of a post that is %s, deleted: %s leaves %s, with words: %s', (status, deleted, count, words) => {
    const { embeds } = wanted({ status }, { deleted });
    expect(embeds).toHaveLength(count);
    expect(embeds.some(({ text }) => text !== undefined)).toBe(words);
  });

  test('that a post is gone is news, whatever is kept of it', () => {
    expect(recordWith({ status: 'gone' }).contentHash).not.toBe(recordWith({}).contentHash);
    expect(recordWith({ status: 'parsed' }).contentHash).toBe(recordWith({}).contentHash);
  });
});
