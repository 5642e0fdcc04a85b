import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { actOn } from '../../../src/desk/sources/act.js';
import { addNewSource } from '../../../src/desk/sources/add.js';
import { editSource } from '../../../src/desk/sources/edit.js';
import { applySources, planSources } from '../../../src/desk/sources/plan.js';
import { selectSources } from '../../../src/desk/sources/select.js';
import { viewSource, viewSources } from '../../../src/desk/sources/view.js';
import { raiseAlert } from '../../../src/store/alerts.js';
import { setNext, takeDue } from '../../../src/store/due.js';
import { patchState } from '../../../src/store/source-state.js';
import { getSource, listConfigured, movedFrom } from '../../../src/store/sources.js';
import { openTestStore } from '../../store/open.js';

const secret = (name: string) => `\${${name}}`;
const FEED = 'https://www.news.example/world/rss.xml';
let desk: Awaited<ReturnType<typeof openTestStore>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openTestStore(inject('redisUrl'), `desk-sources-${run}`);
});
afterEach(() => desk.close());

const taken = async () => (await takeDue(desk.store)).map(({ source }) => source).sort();
/** As if it had been polled, and is due in an hour. */
const settle = async (id: string) => {
  await taken();
  await setNext(desk.store, id, { at: desk.clock.now + 3_600_000, why: 'every 1 h' });
};

describe('adding', () => {
  test('an address will do: the host gives id and name, and its path where the host is taken', async () => {
    expect(await addNewSource(desk.store, { feedUrl: FEED })).toMatchObject({
      id: 'news-example',
      name: 'news.example',
    });
    const feedUrl = 'https://www.news.example/sport/rss.xml';
    expect(await addNewSource(desk.store, { feedUrl })).toMatchObject({ id: 'news-example-sport-rss' });
  });

  test.each([
    'https://www.news.example/world/rss.xml/',
    'http://WWW.news.example/world/rss.xml#top',
    `${FEED}?utm_source=x`,
  ])('%s is the same feed', async (feedUrl) => {
    await addNewSource(desk.store, { feedUrl: FEED });
    await expect(addNewSource(desk.store, { feedUrl })).rejects.toMatchObject({
      code: 'source-exists',
      detail: { source: 'news-example' },
    });
  });

  test.each<[object, string, string]>([
    [{ feedUrl: 'ftp://news.example/feed' }, 'feedUrl', 'http or https'],
    [{ feedUrl: 'https://desk:pass@news.example/feed' }, 'feedUrl', 'credentials'],
    [{ interval: 0 }, 'interval', '>=1'],
    [{ interval: 60, cron: '0 * * * *' }, 'cron', 'unset one'],
    [{ cron: '61 * * * *' }, 'cron', 'cannot be read'],
    [{ cron: '* * *' }, 'cron', 'five fields'],
    [{ cron: '0 * * * *', timeZone: 'Mars/Olympus' }, 'timeZone', 'Europe/Berlin'],
    [{ timeZone: 'Europe/Berlin' }, 'timeZone', 'of a cron expression'],
    [{ minInterval: 600, maxInterval: 60 }, 'minInterval', 'more than maxInterval'],
    [{ language: 'no such' }, 'language', 'language tag'],
    [{ tags: ['a,b'] }, 'tags.0', 'comma'],
    [{ credentials: { type: 'bearer', token: 'hunter2hunter2' } }, 'credentials.token', 'never kept'],
    [{ credentials: { type: 'digest' } }, 'credentials.type', ''],
    [{ headers: { Host: 'x' } }, 'headers.Host', 'cannot be changed'],
    [{ headers: { 'X-A': 'a\r\nb: c' } }, 'headers.X-A', 'one line'],
    [{ headers: { 'X-A': '***' } }, 'headers.X-A', 'how a secret is shown'],
    [{ proxy: 'http://user:pass@proxy.example' }, 'proxy', 'settings.yaml'],
    [{ filters: { exclude: [{ title: '/(/' }] } }, 'filters.exclude.0.title', 'without its )'],
    [{ rules: { remove: ['p:::'] } }, 'rules.remove', 'CSS'],
    [{ interval: '600' }, 'interval', 'number'],
    [{ intervall: 600 }, 'intervall', 'there are: id, name, feedUrl, interval'],
  ])('%j is refused and says where: %s, %s', async (more, field, says) => {
    const refused = await addNewSource(desk.store, { feedUrl: FEED, ...more }).catch((thrown) => thrown);
    expect(refused).toMatchObject({ code: 'input-invalid', detail: { field } });
    expect(refused.message).toContain(says);
    expect(refused.message).not.toContain('hunter2');
    expect(await listConfigured(desk.store)).toEqual([]);
  });
});

describe('editing', () => {
  test('a field is replaced or taken away; what is asked otherwise is due at once', async () => {
    await addNewSource(desk.store, { feedUrl: FEED, tags: ['world'], language: 'en' });
    await settle('news-example');
    expect(await editSource(desk.store, 'news-example', { interval: 300, language: null })).toEqual([
      { field: 'interval', to: 300 },
      { field: 'language', from: 'en' },
    ]);
    expect((await getSource(desk.store, 'news-example')).source).toEqual({
      id: 'news-example',
      name: 'news.example',
      feedUrl: FEED,
      tags: ['world'],
      interval: 300,
    });
    expect(await taken()).toEqual(['news-example']);
  });

  test('a name or a tag changes nothing of when it is polled; nothing changed is no change', async () => {
    await addNewSource(desk.store, { feedUrl: FEED });
    await settle('news-example');
    await editSource(desk.store, 'news-example', { name: 'World', tags: ['a'] });
    expect(await editSource(desk.store, 'news-example', { name: 'World' })).toEqual([]);
    expect(await taken()).toEqual([]);
  });

  test('secrets do not follow a feed to another origin', async () => {
    const token = secret('TOKEN');
    await addNewSource(desk.store, { feedUrl: FEED, credentials: { type: 'bearer', token } });
    const feedUrl = 'https://evil.example/feed';
    const moved = editSource(desk.store, 'news-example', { feedUrl });
    await expect(moved).rejects.toMatchObject({ code: 'input-invalid', detail: { field: 'feedUrl' } });
    await editSource(desk.store, 'news-example', { feedUrl: 'https://www.news.example/new.xml' });
    expect(await editSource(desk.store, 'news-example', { feedUrl, credentials: null })).toMatchObject([
      { field: 'feedUrl', to: feedUrl },
      { field: 'credentials', from: '***' },
    ]);
  });

  test('nor to a proxy that could read them', async () => {
    const plain = FEED.replace('https:', 'http:');
    await addNewSource(desk.store, { feedUrl: plain, headers: { 'X-Key': 'k' } });
    const proxied = editSource(desk.store, 'news-example', { proxy: 'http://proxy.example:3128' });
    await expect(proxied).rejects.toMatchObject({ code: 'input-invalid', detail: { field: 'proxy' } });
    await editSource(desk.store, 'news-example', { proxy: 'office' });
    await editSource(desk.store, 'news-example', { feedUrl: FEED, headers: null });
    await editSource(desk.store, 'news-example', { proxy: 'http://proxy.example:3128' });
  });

  test('an id stays', async () => {
    await addNewSource(desk.store, { feedUrl: FEED });
    await expect(editSource(desk.store, 'news-example', { id: 'other' })).rejects.toMatchObject({
      detail: { field: 'id' },
    });
  });
});

describe('selecting', () => {
  beforeEach(async () => {
    for (const [id, tags] of Object.entries({ a: ['Sport'], b: ['sport', 'north'], c: ['world'] }))
      await addNewSource(desk.store, { id, feedUrl: `https://${id}.example/feed`, tags });
  });

  test.each<[object, string[]]>([
    [{ tags: ['sport'] }, ['a', 'b']],
    [{ ids: ['c'], tags: ['NORTH'] }, ['c', 'b']],
    [{ ids: ['a', 'a'] }, ['a']],
  ])('%j are %j', async (selection, ids) => {
    expect(await selectSources(desk.store, selection)).toEqual(ids);
  });

  test.each<[object, string]>([
    [{}, 'input-invalid'],
    [{ tags: ['absent'] }, 'source-unknown'],
    [{ ids: ['a', 'absent'] }, 'source-unknown'],
  ])('%j is %s, and nothing is done', async (selection, code) => {
    await expect(actOn(desk.store, 'pause', selection)).rejects.toMatchObject({ code });
    expect((await viewSources(desk.store)).map(({ health }) => health.status)).toEqual(['new', 'new', 'new']);
  });

  test('a pause by tag, and what was wrong with what is paused, is over', async () => {
    await raiseAlert(desk.store, { source: 'a', kind: 'failing', says: 'x' });
    expect(await actOn(desk.store, 'pause', { tags: ['sport'] })).toEqual(['a', 'b']);
    expect((await viewSources(desk.store, 'sport')).map(({ health }) => health.status)).toEqual([
      'paused',
      'paused',
    ]);
    expect((await viewSource(desk.store, 'a')).alerts).toEqual([]);
    expect(await taken()).toEqual(['c']);
    await actOn(desk.store, 'resume', { ids: ['b'] });
    expect(await taken()).toEqual(['b']);
  });
});

describe('file and store', () => {
  const one = { id: 'one', name: 'One', feedUrl: 'https://one.example/feed' };

  test('a plan says field by field what applying does, and applying leaves nothing to plan', async () => {
    const token = secret('TOKEN');
    await addNewSource(desk.store, {
      ...one,
      interval: 600,
      filters: { exclude: [{ title: 'a', url: 'b' }] },
    });
    await addNewSource(desk.store, { id: 'extra', feedUrl: 'https://extra.example/feed' });
    const file = [
      {
        ...one,
        tags: ['north'],
        filters: { exclude: [{ url: 'b', title: 'a' }] },
        credentials: { type: 'bearer' as const, token },
      },
      { id: 'two', name: 'Two', feedUrl: 'https://two.example/feed', headers: { 'X-Key': token } },
    ];
    const plan = await planSources(desk.store, file);
    expect(plan).toEqual({
      added: [{ ...file[1], headers: { 'X-Key': '***' } }],
      changed: [
        {
          id: 'one',
          differences: [
            { field: 'interval', from: 600 },
            { field: 'tags', to: ['north'] },
            { field: 'credentials', to: '***' },
          ],
        },
      ],
      onlyInStore: [{ id: 'extra', feedUrl: 'https://extra.example/feed' }],
      moved: [],
      same: 0,
    });
    expect((await listConfigured(desk.store)).map(({ id }) => id)).toEqual(['extra', 'one']);
    expect(await applySources(desk.store, file)).toEqual(plan);
    expect(await planSources(desk.store, file)).toMatchObject({ added: [], changed: [], same: 2 });
    expect((await listConfigured(desk.store)).map(({ id }) => id)).toEqual(['extra', 'one', 'two']);
    await applySources(desk.store, file, { prune: true });
    expect((await listConfigured(desk.store)).map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test('the pause of the file is lifted with it; that of an operator is not', async () => {
    await applySources(desk.store, [{ ...one, paused: true }]);
    await applySources(desk.store, [one]);
    expect((await getSource(desk.store, 'one')).state.paused).toBeUndefined();
    await actOn(desk.store, 'pause', { ids: ['one'] });
    await applySources(desk.store, [{ ...one, interval: 60 }]);
    expect((await getSource(desk.store, 'one')).state.paused).toBe('paused by the operator');
  });

  test('a feed that was followed to where it moved is not sent back', async () => {
    const feedUrl = 'https://new.example/feed';
    await addNewSource(desk.store, { ...one, feedUrl });
    await patchState(desk.store, 'one', { formerUrl: one.feedUrl });
    expect(await applySources(desk.store, [{ ...one, interval: 60 }])).toMatchObject({
      changed: [{ id: 'one', differences: [{ field: 'interval', to: 60 }] }],
      moved: [{ id: 'one', from: one.feedUrl, to: feedUrl }],
    });
    expect((await getSource(desk.store, 'one')).source).toMatchObject({ feedUrl, interval: 60 });
  });

  test('nor one that has moved on since, nor one whose move an operator accepted', async () => {
    const [second, third] = ['https://second.example/feed', 'https://third.example/feed'];
    await addNewSource(desk.store, { ...one, feedUrl: second });
    await patchState(desk.store, 'one', movedFrom({}, one.feedUrl));
    await patchState(desk.store, 'one', { proposedUrl: third });
    await editSource(desk.store, 'one', { feedUrl: third });
    expect((await getSource(desk.store, 'one')).state).toMatchObject({ formerUrl: second });
    expect(await planSources(desk.store, [one])).toMatchObject({
      changed: [],
      moved: [{ id: 'one', from: one.feedUrl, to: third }],
      same: 1,
    });
  });

  test('but what an operator wrote elsewhere is different from the file', async () => {
    const feedUrl = 'https://other.example/feed';
    await addNewSource(desk.store, { ...one, feedUrl: 'https://moved.example/feed' });
    await patchState(desk.store, 'one', movedFrom({}, one.feedUrl));
    await editSource(desk.store, 'one', { feedUrl });
    expect((await planSources(desk.store, [one])).changed).toEqual([
      { id: 'one', differences: [{ field: 'feedUrl', from: feedUrl, to: one.feedUrl }] },
    ]);
  });

  test('secrets that the file gives later do not go where the feed moved to', async () => {
    await addNewSource(desk.store, { ...one, feedUrl: 'https://moved.example/feed' });
    await patchState(desk.store, 'one', movedFrom({}, one.feedUrl));
    const credentials = { type: 'bearer' as const, token: secret('TOKEN') };
    await applySources(desk.store, [{ ...one, credentials }]);
    expect((await getSource(desk.store, 'one')).source).toMatchObject({ feedUrl: one.feedUrl, credentials });
  });
});

test('what is shown of a source has no secret in it', async () => {
  const token = secret('TOKEN');
  const credentials = { type: 'basic' as const, username: 'desk', password: token };
  await addNewSource(desk.store, { feedUrl: FEED, credentials, headers: { 'X-Key': 'key-1' } });
  const shown = JSON.stringify([await viewSource(desk.store, 'news-example'), await viewSources(desk.store)]);
  expect(shown).not.toMatch(/TOKEN|key-1|"desk"/);
  expect(shown).toContain('"X-Key":"***"');
});
