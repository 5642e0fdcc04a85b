import { describe, expect, test } from 'vitest';
import { read } from './support.js';

const SY = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
const channel = (inner: string) =>
  `<rss version="2.0" ${SY}><channel><title>A</title>${inner}</channel></rss>`;

test.each<[string, string, object | undefined]>([
  ['nothing', '', undefined],
  ['ttl', '<ttl>30</ttl>', { ttl: 30 }],
  ['a ttl that is no number', '<ttl>often</ttl>', undefined],
  ['a ttl of nothing', '<ttl>0</ttl>', undefined],
  [
    'hours, one of them counted to 24',
    '<skipHours><hour>3</hour><hour>24</hour><hour>3</hour><hour>x</hour></skipHours>',
    { skipHours: [0, 3] },
  ],
  [
    'days',
    '<skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>',
    { skipDays: [0, 6] },
  ],
  ['a period', '<sy:updatePeriod> hourly </sy:updatePeriod>', { every: 3_600 }],
  [
    'a period and how often in it',
    '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
    { every: 21_600 },
  ],
  ['how often, a day being meant', '<sy:updateFrequency>24</sy:updateFrequency>', { every: 3_600 }],
  ['a period that nobody knows', '<sy:updatePeriod>always</sy:updatePeriod>', undefined],
])('the pace of a feed that says %s', async (_what, inner, pace) => {
  expect((await read(channel(inner))).pace).toEqual(pace);
});

describe('a feed that can be pushed', () => {
  const links = '<link rel="hub" href="https://hub.example/"/><link rel="self" href="/feed"/>';
  test('Atom', async () => {
    const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>${links}</feed>`);
    expect(feed.hubs).toEqual(['https://hub.example/']);
    expect(feed.self).toMatch(/^https?:.*\/feed$/);
  });

  test('RSS, with the links of Atom', async () => {
    const atom = links.replaceAll('<link', '<atom:link xmlns:atom="http://www.w3.org/2005/Atom"');
    expect((await read(channel(atom))).hubs).toEqual(['https://hub.example/']);
  });
});
