import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cleanPage } from '../../src/article/clean.js';
import { defaultRulesFolder, loadRules } from '../../src/config/rules.js';
import { decide } from '../../src/desk/learned/decide.js';
import type { Article } from '../../src/model.js';
import { learnedHosts, readState } from '../../src/store/learned/blocks.js';
import { changesAfter, listRecords } from '../../src/store/records.js';
import { getSource, pollNow } from '../../src/store/sources.js';
import { isIdle } from '../../workers/idle.js';
import { openDesk, QUICK, type TestDesk, until } from './desk.js';
import { feedOf, type Newsroom, openNewsroom } from './newsroom.js';
import { createReader, resolveEmbed } from './stand-ins.js';

const PROMO = 'Our harbour letter comes every Friday: sign up and read the week in ten minutes.';
const QUOTE = 'Nobody who was on the quay that night will forget how quiet it became.';
const TOPICS = [
  [
    'ferry',
    'The ferry between the two harbours sails again after the winter, with a new crew on the bridge.',
  ],
  ['bakery', 'The bakery at the market closes its doors after ninety years, and its oven goes to a museum.'],
  ['school', 'A school in the valley opens a workshop in which pupils mend bicycles for their neighbours.'],
  [
    'bridge',
    'Engineers have weighed the old bridge with forty lorries, and found it stronger than in its youth.',
  ],
  ['library', 'The library lends tools now: drills, ladders and a cement mixer, for two weeks at a time.'],
  ['orchard', 'Frost took half of the blossom in the orchards, growers said, and the other half looks well.'],
  ['tramway', 'Tramway drivers vote on a timetable that gives them one free weekend in every three.'],
  ['theatre', 'The theatre plays without electricity for one evening, by candlelight and with a piano.'],
  ['hospital', 'Nurses of the hospital have written a book of recipes for those who eat alone.'],
  ['quarry', 'The quarry fills with water, and divers have found the crane that sank there in the storm.'],
  ['museum', 'A museum of locks opens, whose founder forgot the key on the first morning.'],
  ['stadium', 'The stadium gets a roof of glass, paid for by those who hold a season ticket.'],
] as const;

let site: Newsroom;
let desk: TestDesk;
let asked = 0;

function pageOf(at: number): string {
  const [name, lead] = TOPICS[at] ?? ['', ''];
  const quote = at === 1 || at === 7 ? `<blockquote><p>${QUOTE}</p></blockquote>` : '';
  const post =
    at === 0
      ? '<blockquote class="twitter-tweet"><p lang="en">Sailing again.</p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/1200000000000000001">March 1, 2026</a></blockquote>'
      : '';
  const more = `It took longer than planned, the people of the ${name} say, and cost a little less than they had feared when they began.`;
  const prose = [
    lead,
    more,
    `What comes next for the ${name} will be decided in the spring, when the council meets again in its old hall.`,
  ];
  const day = String(at + 1).padStart(2, '0');
  return `<!doctype html><html lang="en"><head><title>The news of the ${name}</title>
<meta property="article:published_time" content="2026-03-${day}T08:00:00Z"></head><body><article><h1>The news of the ${name}</h1>
<p>${prose[0]}</p>${post}<p>${prose[1]}</p>${quote}<p>${prose[2]}</p><p>${PROMO}</p></article></body></html>`;
}

const nameOf = (at: number) => TOPICS[at]?.[0] ?? '';
const upTo = (count: number) => TOPICS.slice(0, count).map(([name]) => name);

/** By place in the list of topics. */
async function records(): Promise<(Article | undefined)[]> {
  const found = await listRecords(desk.store);
  return TOPICS.map(([name]) => found.find(({ url }) => url.endsWith(`/page/${name}`)));
}

/** Waits until so many records stand, all or none of them with the promo, and nothing is under way. */
async function settled(count: number, promo: boolean): Promise<Article[]> {
  return until(async () => {
    const found = (await records()).filter((record) => record !== undefined);
    const all = found.length === count && found.every(({ text }) => text.includes(PROMO) === promo);
    return all && (await isIdle(desk.store)) && found;
  }, 30_000);
}

async function poll(count: number, content = ''): Promise<void> {
  site.set('/feed', { body: feedOf(site.url, upTo(count), content) });
  const before = (await getSource(desk.store, 'harbour')).state.lastPoll;
  await pollNow(desk.store, 'harbour');
  await until(async () => (await getSource(desk.store, 'harbour')).state.lastPoll !== before);
}

beforeAll(async () => {
  site = await openNewsroom();
  for (const at of TOPICS.keys()) site.set(`/page/${nameOf(at)}`, { body: pageOf(at) });
  const rules = loadRules(defaultRulesFolder());
  const limits = { relearnDelayMs: 100, maxRelearnPerTick: 3 };
  desk = await openDesk(inject('redisUrl'), 'learned-queue', {
    limits,
    reader: {
      ...createReader(),
      clean: async (input) => cleanPage(input, { rules, limits: { ...QUICK, ...limits } }),
    },
    resolveEmbed: async (embed, asking) => {
      asked += 1;
      return resolveEmbed(embed, asking);
    },
  });
  site.set('/feed', { body: feedOf(site.url, upTo(4)) });
  await desk.addSource('harbour', `${site.url}/feed`);
  await desk.start();
});
afterAll(async () => {
  await desk.close();
  await site.close();
});

test('what recurs is learned, the first articles come out again without it, and forgetting brings it back', async () => {
  const first = await settled(4, true);
  expect(first.map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);

  await poll(12);
  const learned = await settled(12, false);
  expect(learned.map(({ revision }) => revision)).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
  for (const { removed, provenance } of learned) {
    const told = removed.filter(({ step }) => step === 'learned');
    expect(told).toEqual([
      expect.objectContaining({ text: PROMO, rule: expect.stringMatching(/^[0-9a-v]{13}$/) }),
    ]);
    expect(told[0]?.reason).toMatch(/^It recurs: seen in \d+ of \d+ articles of this site\.$/);
    expect(provenance.learned).toMatch(/^[0-9a-f]{12}$/);
  }

  const quoting = learned.filter(({ text }) => text.includes(QUOTE));
  expect(quoting.map(({ url }) => url.split('/').at(-1))).toEqual(['bakery', 'theatre']);
  expect(learned[0]?.embeds).toEqual([
    expect.objectContaining({ status: 'resolved', ref: '1200000000000000001' }),
  ]);
  expect([asked, site.count('/page/ferry')]).toEqual([1, 1]);

  const [host = ''] = await learnedHosts(desk.store);
  const state = await readState(desk.store, host);
  expect([...state.blocks.values()]).toEqual([
    expect.objectContaining({ state: 'learned', text: PROMO, place: 'edge', seen: 12, of: 12 }),
  ]);

  const seq = (await changesAfter(desk.store, 0)).length;
  await poll(12, 'touched');
  await settled(12, false);
  await until(async () => site.count('/page/stadium') === 2 && isIdle(desk.store));
  expect(await changesAfter(desk.store, 0)).toHaveLength(seq);

  const before = asked;
  await decide(desk.store, [...state.blocks.keys()][0] ?? '', 'forgotten');
  const back = await settled(12, true);
  expect(back.map(({ revision }) => revision)).toEqual([3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2]);
  expect(back.flatMap(({ removed }) => removed).filter(({ step }) => step === 'learned')).toEqual([]);
  expect(asked).toBe(before);
  await until(async () => (await desk.store.redis.zcard(desk.store.keys.relearn)) === 0);
}, 120_000);
