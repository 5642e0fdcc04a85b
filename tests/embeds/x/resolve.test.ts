import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scripted } from '../../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../../demo/providers/stand-in.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import { Failure } from '../../../src/failure.js';
import { Embed } from '../../../src/model.js';
import { askingOf, embedOf, ID, io, oembed, tombstone, tweet } from './support.js';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
});

function script(syndication?: Scripted | Scripted[], publish?: Scripted): void {
  if (syndication) standIn.answers.set(`syndication ${ID}`, [syndication].flat());
  if (publish) standIn.answers.set(`oembed ${ID}`, [publish]);
}

const OEMBED = { body: oembed() };
const REFUSED = { status: 403, body: { error: 'Sorry, you are not authorized to see this status.' } };

/** What the endpoints say -> the embed's status, who told, and after how many seconds to ask again. */
const ANSWERS: [
  what: string,
  syndication: Scripted | Scripted[] | undefined,
  publish: Scripted | undefined,
  status: Embed['status'],
  via: string,
  again?: number,
][] = [
  ['a status', { body: tweet() }, undefined, 'resolved', 'syndication'],
  [
    'a status without its user (suspended)',
    { body: tweet({ user: undefined }) },
    REFUSED,
    'restricted',
    'syndication',
  ],
  [
    'deleted',
    { body: tombstone('This Post was deleted by the Post author. Learn more') },
    undefined,
    'gone',
    'syndication',
  ],
  [
    'an account that is gone',
    { body: tombstone('This Post is from an account that no longer exists. Learn more') },
    undefined,
    'gone',
    'syndication',
  ],
  [
    'protected',
    {
      body: tombstone(
        'You’re unable to view this Post because this account owner limits who can view their Posts. Learn more',
      ),
    },
    undefined,
    'private',
    'syndication',
  ],
  [
    'an age limit',
    { body: tombstone('Age-restricted adult content. This content might not be appropriate.') },
    REFUSED,
    'restricted',
    'syndication',
  ],
  [
    'suspended',
    { body: tombstone('This Post is from a suspended account. Learn more') },
    undefined,
    'restricted',
    'syndication',
  ],
  [
    'withheld',
    { body: tombstone('This Post has been withheld in your country.') },
    undefined,
    'restricted',
    'syndication',
  ],
  ['unavailable', { body: tombstone('This Post is unavailable.') }, undefined, 'restricted', 'syndication'],
  [
    'a tombstone without words',
    { body: { __typename: 'TweetTombstone' } },
    undefined,
    'restricted',
    'syndication',
  ],
  [
    'an empty tombstone',
    { body: { __typename: 'TweetTombstone', tombstone: {} } },
    undefined,
    'restricted',
    'syndication',
  ],
  [
    'an empty tombstone, shown by oEmbed',
    { body: { __typename: 'TweetTombstone', tombstone: {} } },
    OEMBED,
    'resolved',
    'oembed',
  ],
  ['an empty object, then a status', [{ body: {} }, { body: tweet() }], undefined, 'resolved', 'syndication'],
  ['an empty object twice, shown by oEmbed', { body: {} }, OEMBED, 'resolved', 'oembed'],
  ['an empty object twice, unknown to oEmbed', { body: {} }, undefined, 'parsed', 'page'],
  ['404 in HTML from both', undefined, undefined, 'gone', 'syndication', 120],
  ['404 with no body', { status: 404 }, { status: 404 }, 'gone', 'syndication', 120],
  ['404, but shown by oEmbed', undefined, OEMBED, 'resolved', 'oembed'],
  ['404, protected by oEmbed', undefined, REFUSED, 'private', 'oembed'],
  ['404, suspended by oEmbed', undefined, { status: 403, body: 'Forbidden' }, 'restricted', 'oembed'],
  ['404, oEmbed fails', undefined, { status: 503 }, 'parsed', 'page', 60],
  ['429', { status: 429, headers: { 'retry-after': '120' } }, { status: 429 }, 'parsed', 'page', 120],
  ['429, not found by oEmbed', { status: 429 }, undefined, 'parsed', 'page', 60],
  ['429, shown by oEmbed', { status: 429 }, OEMBED, 'resolved', 'oembed'],
  ['500 in JSON', { status: 500, body: { error: 'x' } }, { status: 500 }, 'parsed', 'page', 60],
  [
    '400 in JSON',
    { status: 400, body: { errors: [{ code: 214, message: 'Bad request' }] } },
    undefined,
    'parsed',
    'page',
    60,
  ],
  [
    'HTML in place of JSON',
    { body: '<html>Blocked</html>' },
    { body: '<html>Blocked</html>' },
    'parsed',
    'page',
    60,
  ],
  ['a cut connection', { cut: true }, { cut: true }, 'parsed', 'page', 60],
  ['another status', { body: tweet({ id_str: '1500000000000000009' }) }, undefined, 'parsed', 'page'],
  ['an id that is a number', { body: tweet({ id_str: Number(ID) }) }, undefined, 'parsed', 'page'],
  [
    'lists where objects belong',
    { body: tweet({ user: [], entities: [], text: 5 }) },
    undefined,
    'restricted',
    'syndication',
  ],
  ['JSON that is no object', { body: '[1,2,3]' }, { body: 'null' }, 'parsed', 'page', 60],
];

describe('resolving a status of X', () => {
  it.each(ANSWERS)('takes %s', async (_what, syndication, publish, status, via, again) => {
    script(syndication, publish);
    const page = embedOf();
    const { embed, again: next } = await resolveEmbed(page, askingOf(standIn));
    expect(Embed.parse(embed)).toMatchObject({ status, via, text: 'Bridge closed from Monday.', ref: ID });
    expect(next?.afterMs).toBe(again === undefined ? undefined : again * 1000);
    expect(embed.resolvedAt).toBe(via === 'page' ? undefined : '2026-01-02T03:04:05.000Z');
  });

  it('sends the token, English and no more', async () => {
    script({ body: tweet() });
    await resolveEmbed(embedOf(), askingOf(standIn));
    expect(standIn.asked.map((request) => [request.key, request.url.search])).toEqual([
      [`syndication ${ID}`, expect.stringMatching(/^\?id=1500000000000000001&lang=en&token=\w+$/)],
    ]);
  });

  it('asks once for a post however many articles hold it, at the provider’s pace', async () => {
    script({ body: tweet() });
    const paced: string[] = [];
    const asking = askingOf(standIn, paced);
    const first = await resolveEmbed(embedOf(), asking);
    const second = await resolveEmbed(
      embedOf({ form: 'iframe', text: undefined, status: 'unresolved' }),
      asking,
    );
    expect(standIn.asked).toHaveLength(1);
    expect(paced).toEqual(['x']);
    expect(second.embed).toEqual({ ...first.embed, form: 'iframe' });
  });

  it('keeps an absence, and never what a block says', async () => {
    const asking = askingOf(standIn);
    script({ status: 429 }, { status: 429 });
    expect((await resolveEmbed(embedOf(), asking)).again).toBeDefined();
    script({ body: tombstone('This Post was deleted by the Post author.') });
    expect((await resolveEmbed(embedOf(), asking)).embed.status).toBe('gone');
    standIn.asked.length = 0;
    expect((await resolveEmbed(embedOf(), asking)).embed.status).toBe('gone');
    expect(standIn.asked).toHaveLength(0);
  });

  it('lets nothing through that the door, the pace or the cache throws', async () => {
    const asking = askingOf(standIn);
    const throwing = () => Promise.reject(new Error('down'));
    const refusing = () => Promise.reject(new Failure('body-too-large'));
    const cache = { get: throwing, put: throwing };
    for (const broken of [
      { ...asking, cache },
      { ...asking, pace: throwing },
      { ...asking, io: { ...io, fetch: throwing } },
    ]) {
      expect(await resolveEmbed(embedOf(), broken)).toEqual({ embed: embedOf(), again: { afterMs: 60_000 } });
    }
    const huge = await resolveEmbed(embedOf(), { ...asking, io: { ...io, fetch: refusing } });
    expect(huge).toEqual({ embed: embedOf() });
  });
});
