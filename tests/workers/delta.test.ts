import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Answer, HOUR, openPollDesk, rssOf, type Site } from './poll-desk.js';

let desk: Awaited<ReturnType<typeof openPollDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openPollDesk(inject('redisUrl'), `delta-${run}`);
});
afterEach(() => desk.close());

const ALL = ['a', 'b', 'c', 'd', 'e', 'f'];
const LATER = ['g', 'h', 'i', 'j', 'k', 'l'];

/** Answers with what is new alone to whoever asks so, as RFC 3229 has it. */
const delta =
  (names: readonly string[]): Site =>
  ({ headers = {} }): Answer =>
    headers['a-im'] === 'feed' && headers['if-none-match'] === '"1"'
      ? { status: 226, body: rssOf(names), headers: { etag: '"2"', im: 'feed' } }
      : { body: rssOf(ALL), headers: { etag: '"1"' } };

describe('asking for what is new alone', () => {
  test('is done where an operator says so, and there are validators to ask by', async () => {
    await desk.add('news', { deltas: true });
    desk.serve(delta(LATER));
    await desk.poll();
    expect(desk.asked.at(-1)?.headers).toEqual({});
    await desk.poll();
    expect(desk.asked.at(-1)?.headers).toEqual({ 'if-none-match': '"1"', 'a-im': 'feed' });
    await desk.add('other');
    await desk.poll('other');
    await desk.poll('other');
    expect(desk.asked.at(-1)?.headers).toEqual({ 'if-none-match': '"1"' });
  });

  test('never takes the answer for the whole feed', async () => {
    await desk.add('news', { deltas: true });
    desk.serve(delta(LATER));
    await desk.poll();
    const { bodyHash, listHash, entries, lastFull } = await desk.state();
    desk.clock.now += HOUR;
    await desk.poll();
    expect(await desk.last()).toMatchObject({ outcome: 'new', status: 226, new: 6, known: 0 });
    // All of a full feed being new would mean that entries came and went.
    expect((await desk.last()).warnings).toBeUndefined();
    expect(await desk.state()).toMatchObject({
      bodyHash,
      listHash,
      entries,
      lastFull,
      etag: '"2"',
      conditionalPolls: 1,
    });
  });

  test('is no reason to doubt validators, and the whole is asked for now and then all the same', async () => {
    await desk.add('news', { deltas: true });
    let n = 0;
    desk.serve(({ headers = {} }) =>
      headers['a-im']
        ? { status: 226, body: rssOf([`n${n++}`]), headers: { etag: '"1"' } }
        : { body: rssOf(ALL), headers: { etag: '"1"' } },
    );
    for (let polls = 0; polls < 51; polls++) await desk.poll();
    expect(await desk.last()).toMatchObject({ status: 226, outcome: 'new' });
    expect((await desk.state()).distrustedUntil).toBeUndefined();
    await desk.poll();
    expect(await desk.last()).toMatchObject({ status: 200, conditional: false });
  });

  test('takes an answer of that kind for what it is even where nobody asked for it', async () => {
    await desk.add();
    desk.serve(() => ({ body: rssOf(ALL), headers: { etag: '"1"' } }));
    await desk.poll();
    const { entries } = await desk.state();
    desk.serve(() => ({ status: 226, body: rssOf(['g']) }));
    await desk.poll();
    expect(await desk.last()).toMatchObject({ outcome: 'new', new: 1 });
    expect((await desk.state()).entries).toBe(entries);
  });
});
