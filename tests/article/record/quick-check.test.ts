import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quickCheck } from '../../../src/article/record/quick-check.js';
import { CleanedArticle } from '../../../src/model.js';

const url = 'https://coast.example/news/1';
const time = '2026-03-01T10:00:00+01:00';
const post = { provider: 'x', url, author: { name: 'A', handle: 'a', url, verified: true }, text: 'Words.' };
const picture = { url, width: 640, height: 480, alt: 'A pier', caption: 'The pier.', credit: 'B' };

const RECORD = {
  ...{ id: 'a-1', schemaVersion: 1, contentHash: '0'.repeat(64), url, text: '', html: '', markdown: '' },
  ...{ canonicalUrl: url, title: 'A pier', authors: [{ name: 'A', url }], tags: ['harbour'], language: 'en' },
  ...{ published: time, modified: time, direction: 'ltr', leadImage: picture, rights: { notice: '© A' } },
  access: { free: false, evidence: 'page:paywall' },
  evidence: { title: 'page:h1', published: 'feed' },
  images: [picture],
  videos: [{ url, poster: url, width: 1.5 }],
  blocks: [
    { type: 'paragraph', text: 'One.', html: '<b>One.</b>', role: 'standfirst', time },
    { type: 'heading', level: 2, text: 'Two' },
    { type: 'quote', text: 'Three.', cite: 'C' },
    { type: 'list', ordered: true, items: ['Four'] },
    { type: 'table', rows: [['five', '']] },
    { type: 'image', ...{ url, alt: 'A pier' } },
    { type: 'code', text: 'six' },
    { type: 'embed', embed: 'x:1' },
  ],
  embeds: [
    {
      ...{
        ...post,
        id: 'x:1',
        ref: '1',
        kind: 'post',
        status: 'resolved',
        form: 'iframe',
        published: '2026-03-01',
      },
      ...{ quoted: { ...post, published: time }, counts: { likes: 1, readAt: time }, hashtags: ['pier'] },
      media: [{ type: 'video', url, poster: url, width: 640, duration: 1.5 }],
      links: [{ shown: 'coast.example', url }],
    },
  ],
  removed: [{ step: 'tidy', rule: 'label', reason: 'A label.', text: 'Share' }],
  warnings: ['thin'],
};

const OTHERS = [
  undefined,
  null,
  '',
  ' ',
  'word',
  '\u{1f6a2}',
  url,
  time,
  '2026-03-01',
  '0'.repeat(64),
].concat([
  0,
  1,
  2,
  7,
  -1,
  1.5,
  2 ** 60,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [''],
  {},
  { a: 1 },
] as never[]);

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...place, key]))];
}

function changed(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Object.assign(copy, { [key]: changed((value as Record<string, unknown>)[key], rest, other) });
  return copy;
}

describe('the quick check of a record', () => {
  const isSound = quickCheck(CleanedArticle);

  it('knows a sound one', () => {
    expect(CleanedArticle.safeParse(RECORD).error?.issues ?? []).toEqual([]);
    expect(isSound(RECORD)).toBe(true);
  });

  it.each(placesIn(RECORD).map((place) => [place.join('.'), place] as const))(
    'says of %s what the schema says',
    (_, place) => {
      for (const other of OTHERS) {
        const record = changed(RECORD, place, other);
        expect([place, other, isSound(record)]).toEqual([
          place,
          other,
          CleanedArticle.safeParse(record).success,
        ]);
      }
    },
  );
});

describe('the quick check of anything', () => {
  const SCHEMAS = [
    z.string().min(2),
    z.string().max(2),
    z.string().trim().min(1),
    z.string().regex(/a/g),
    z.string().refine((text) => text !== 'word'),
    z.email(),
    z.url(),
    z.coerce.number(),
    z.number().multipleOf(2),
    z.number().gt(0).lt(2),
    z.strictObject({ a: z.number() }),
    z.object({ a: z.number() }).refine(({ a }) => a > 1),
    z.object({ a: z.number().default(1) }),
    z.array(z.string()).max(0),
    z.record(z.string().max(0), z.number()),
    z.record(z.enum(['a', 'b']), z.number()),
    z.union([z.string().min(70), z.null()]),
    z.nullable(z.literal(['word', 7])),
    z.date(),
  ];

  it.each(SCHEMAS.map((schema) => [schema.def.type, schema] as const))(
    'lets nothing else through: %s',
    (_, schema) => {
      const check = quickCheck(schema);
      for (const value of OTHERS) if (check(value)) expect(schema.safeParse(value).success).toBe(true);
    },
  );

  it('leaves objects of a class to the schema', () => {
    const check = quickCheck(z.record(z.string(), z.number()));
    expect(check({ a: 1 })).toBe(true);
    expect(
      check(
        new (class Point {
          a = 1;
        })(),
      ),
    ).toBe(false);
  });
});
