import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { createPool, type Pool } from '../../src/threads/pool.js';

const built = new URL('dist/src/threads/thread.js', pathToFileURL(`${process.cwd()}/`));
const faulty = new URL('./faulty-thread.js', import.meta.url);
const pools: Pool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

function pool(entry: URL, limits: Partial<Limits> = {}, threads = 1): Pool {
  const made = createPool({
    threads,
    limits: { ...DEFAULT_LIMITS, ...limits } as Limits,
    rulesFolder: 'config/rules',
    entry,
  });
  pools.push(made);
  return made;
}

const page = (body: string) => ({
  url: 'https://harbour-post.example/a',
  html: `<!doctype html><html lang="en"><title>Tide</title><body><article><h1>Tide</h1>${body}</article>`,
});
const ORDINARY = page(
  '<p>The harbour wall held through the night, the harbour master said on Tuesday, although the water rose higher than in any winter since records began.</p>'.repeat(
    3,
  ),
);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'cleaned',
    (thrown: unknown) => (thrown instanceof Failure ? thrown.code : String(thrown)),
  );

describe('a pool of threads', () => {
  test('cleans, and hands a failure over as its code with what is particular to it', async () => {
    const threads = pool(built);
    expect((await threads.clean(ORDINARY)).text).toContain('harbour wall');
    const failure = await threads.clean(page('<div>'.repeat(1_000))).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'page-too-deep', detail: { limit: 512 }, verdict: 'quarantine' });
  });

  const task = (what: string) => ({ url: `https://harbour-post.example/${what}`, html: '' });

  test('ends what hangs, overflows, crashes or quits, and its neighbours are cleaned', async () => {
    const threads = pool(faulty, { cleanTimeoutMs: 1_000 }, 2);
    const tasks = ['hang', 'fine', 'stack', 'fine', 'throw', 'quit', 'fine', 'hang', 'fine'];
    const outcomes = await Promise.all(tasks.map((what) => codeOf(threads.clean(task(what)))));
    expect(outcomes).toEqual([
      ...['clean-timeout', 'cleaned', 'clean-crash', 'cleaned', 'clean-crash', 'clean-crash'],
      ...['cleaned', 'clean-timeout', 'cleaned'],
    ]);
  });

  test('ends what eats memory, and goes on in a new thread', async () => {
    const threads = pool(faulty, { cleanTimeoutMs: 20_000, cleanMemoryMb: 24 });
    const outcomes = await Promise.all(['memory', 'fine'].map((what) => codeOf(threads.clean(task(what)))));
    expect(outcomes).toEqual(['clean-memory', 'cleaned']);
  });

  test('ends a feed that hangs by the deadline of feeds', async () => {
    const threads = pool(faulty, { feedTimeoutMs: 200 });
    const feed = { bytes: new Uint8Array(), url: 'https://harbour-post.example/hang' };
    expect(await codeOf(threads.readFeed(feed))).toBe('feed-timeout');
  });

  test('a thread that cannot start fails its task with the reason', async () => {
    const threads = pool(new URL('./no-such-thread.js', import.meta.url));
    expect(await codeOf(threads.clean(ORDINARY))).toBe('clean-crash');
  });

  test('closing waits for what was given', async () => {
    const threads = createPool({
      threads: 1,
      limits: DEFAULT_LIMITS,
      rulesFolder: 'config/rules',
      entry: built,
    });
    const given = [codeOf(threads.clean(ORDINARY)), codeOf(threads.clean(ORDINARY))];
    await threads.close();
    expect(await Promise.all(given)).toEqual(['cleaned', 'cleaned']);
  });
});

describe('hostile pages', () => {
  const HOSTILE: readonly [string, string][] = [
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['nested lists', '<ul><li>'.repeat(50_000)],
    ['2 MB of one attribute', `<p title="${'&quot;'.repeat(350_000)}">x`],
    ['2 MB of attributes', `<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ')}>`],
    ['paragraphs with an element left open', '<p><font>x'.repeat(60_000)],
    ['formatting left open', '<b><i><a href=x>'.repeat(60_000)],
    ['stray end tags', '</p></div></b>'.repeat(60_000)],
    ['a tag that never ends', `<p ${'x'.repeat(2_000_000)}`],
    ['comments that never end', '<!--'.repeat(400_000)],
    ['entities', '&amp;&lt;&#x41;&notit;'.repeat(90_000)],
    ['2 MB in one paragraph', `<p>${'word '.repeat(400_000)}</p>`],
    ['a table of 60,000 cells', `<table><tr>${'<td>x'.repeat(60_000)}</table>`],
    ['500 levels, 190,000 elements', `${'<div>'.repeat(500)}${'<p>x</p>'.repeat(100_000)}`],
  ];

  test('none of them holds the main thread for 50 ms, and each ends within its deadline', async () => {
    const threads = pool(built, { cleanTimeoutMs: 1_000 });
    await threads.clean(ORDINARY);
    const lag = monitorEventLoopDelay({ resolution: 5 });
    const slow: string[] = [];
    lag.enable();
    for (const [what, body] of HOSTILE) {
      // The thread that the page before ended has been replaced.
      await threads.clean(ORDINARY);
      const from = performance.now();
      await codeOf(threads.clean(page(body)));
      if (performance.now() - from > 4_000) slow.push(what);
    }
    lag.disable();
    console.info(
      `main thread lag: p99 ${(lag.percentile(99) / 1e6).toFixed(1)} ms, max ${(lag.max / 1e6).toFixed(1)} ms`,
    );
    expect(slow).toEqual([]);
    expect(lag.percentile(99) / 1e6).toBeLessThan(50);
    expect((await threads.clean(ORDINARY)).text).toContain('harbour wall');
  });
});
