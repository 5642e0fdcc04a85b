import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { sha256 } from '../../src/identity.js';
import { clusterOf } from '../../src/store/clusters.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'clusters', {
    maxClusterArticles: 20,
    clusterWindowMs: 1_000_000,
  });
});
afterEach(() => desk.close());

const cluster = async (name: string, text: string) =>
  (await clusterOf(desk.store, { id: `a-${sha256(name).slice(0, 32)}`, text })).cluster;

/** Words that no other seed gives. */
function story(seed: string, count = 150): string {
  return Array.from({ length: count }, (_, at) => sha256(`${seed} ${at}`).slice(0, 4 + (at % 5))).join(' ');
}

const TEXTS = {
  english:
    'The old bridge over the harbour stays closed to cars until the end of summer, the harbour master told the council on Monday evening. Ferries will run through the night, and the fare stays what it was before the works began, he said, since the town had asked for nothing else. Cyclists may cross on foot from the first week of May.',
  arabic:
    'قال رئيس الميناء للمجلس مساء الاثنين إن الجسر القديم فوق المرفأ سيظل مغلقا أمام السيارات حتى نهاية الصيف وإن العبارات ستعمل طوال الليل وستبقى الأجرة كما كانت قبل بدء الأعمال لأن المدينة لم تطلب غير ذلك ويمكن لراكبي الدراجات العبور سيرا على الأقدام ابتداء من الأسبوع الأول من مايو المقبل بحسب البلدية',
  chinese:
    '港务局长周一晚间对市议会表示，港口上方的旧桥将对汽车关闭至夏末，渡轮将通宵运行，票价与施工开始前保持一致，因为市里没有提出其他要求。骑自行车的人从五月第一周起可以步行过桥。',
};

test.each(Object.entries(TEXTS))(
  '%s: a copy with an agency line has the cluster of its original',
  async (_name, text) => {
    const own = await cluster('one', text);
    expect(own).toMatch(/^c-[0-9a-f]{12}$/);
    expect(await cluster('two', `(Agency) - ${text} (ed: ab)`)).toBe(own);
    expect(await cluster('three', story('other'))).not.toBe(own);
  },
);

test('how a text is set does not matter', async () => {
  const own = await cluster('one', TEXTS.arabic);
  expect(await cluster('two', TEXTS.arabic.replaceAll('إ', 'ا').replaceAll('ال', 'الـ'))).toBe(own);
  const english = await cluster('three', TEXTS.english);
  expect(await cluster('four', TEXTS.english.toUpperCase().replaceAll(' ', '\n'))).toBe(english);
});

test('half of a text, and a text with as much again, are near; a few sentences in common are not', async () => {
  const own = await cluster('one', story('a', 300));
  expect(await cluster('half', story('a', 150))).toBe(own);
  expect(await cluster('more', `${story('a', 300)} ${story('b', 250)}`)).toBe(own);
  expect(await cluster('background', `${story('c', 300)} ${story('a', 40)}`)).not.toBe(own);
});

test('an article keeps its cluster, whatever becomes of its text', async () => {
  const own = await cluster('one', story('a'));
  await cluster('two', story('b'));
  expect(await cluster('one', story('b'))).toBe(own);
});

test('a text too short to tell has none', async () => {
  expect(await cluster('one', 'The bridge is closed.')).toBeUndefined();
});

test('texts are forgotten after the window, and above the number', async () => {
  const own = await cluster('one', story('a'));
  desk.clock.now += 1_100_000;
  await cluster('next', story('x'));
  desk.clock.now += 600_000;
  await cluster('next but one', story('y'));
  expect(await cluster('late copy', story('a'))).not.toBe(own);
  for (let at = 0; at < 60; at++) await cluster(`n${at}`, story(`n${at}`));
  const { redis, keys } = desk.store;
  const held = await Promise.all([0, 1].map((turn) => redis.hlen(keys.clusterSignatures(turn))));
  expect(held.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(20);
  const bands = await redis.hlen(keys.clusterBands(0));
  expect(bands).toBeLessThanOrEqual(10 * 32);
});
