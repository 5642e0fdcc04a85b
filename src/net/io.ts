import type { Io } from '../io.js';
import type { Limits } from '../limits.js';
import { createAgents } from './agents.js';
import { createDial, type Dial } from './dial.js';
import { type Door, fetchThrough } from './door.js';
import type { Lookup } from './lookup.js';
import { createMemoryPacer, type Pacer } from './pacer.js';
import { createRobots } from './robots.js';
import { createMemoryRobotsCache, type RobotsCache } from './robots-cache.js';

export interface IoOptions {
  readonly limits: Limits;
  /** Default: one for this process alone. */
  readonly pacer?: Pacer;
  readonly robotsCache?: RobotsCache;
  /** As `userAgentOf` gives it. */
  readonly userAgent?: string;
  /** How names are found, for public and private addresses alike. */
  readonly lookup?: Lookup;
  /** How sockets are opened. */
  readonly connect?: Dial;
}

/** Opens the one door out. `close` ends its connections. */
export function createIo(options: IoOptions): Io & { close(): Promise<void> } {
  const { limits, lookup, connect = createDial(limits) } = options;
  const door: Door = {
    limits,
    pacer: options.pacer ?? createMemoryPacer(),
    robots: createRobots(options.robotsCache ?? createMemoryRobotsCache(), limits),
    userAgent: options.userAgent ?? 'copydesk',
    agents: createAgents(limits, connect, lookup),
  };
  return {
    fetch: (request) => fetchThrough(door, request),
    now: Date.now,
    random: Math.random,
    close: () => door.agents.close(),
  };
}
