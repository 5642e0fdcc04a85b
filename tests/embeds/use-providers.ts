import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type StandIn, startProviders } from '../../demo/providers/stand-in.js';
import type { Limits } from '../../src/limits.js';
import { createIo } from '../../src/net/io.js';

/** The stand-in of all providers, afresh for each test of a file, and the door as built before it. */
export function useProviders(limits: Limits) {
  const door = createIo({ limits });
  let running: StandIn;
  beforeAll(async () => {
    running = await startProviders();
  });
  afterAll(async () => {
    await running.close();
    await door.close();
  });
  beforeEach(() => {
    running.answers.clear();
    running.asked.length = 0;
  });
  return {
    door,
    get standIn() {
      return running;
    },
  };
}
