import { expect, test } from 'vitest';
import { runChaos } from './chaos.js';

test('workers are killed in the middle, and every article is exactly one record', async () => {
  const stalls = { lockDuration: 2_000, stalledInterval: 1_000 };
  const options = { articles: 60, kills: 2, workers: 2, workMs: 250, pauseMs: 300, seed: 7 };
  const result = await runChaos({ ...options, stalls, parts: 'stand-ins' });
  expect(result.leftAtLastKill).toBeGreaterThan(0);
  expect(result).toMatchObject({
    records: 60,
    changes: 60,
    stream: 60,
    revised: 0,
    lost: 0,
    cases: 0,
    exits: [0, 0],
  });
}, 60_000);
