import type { ProviderOptions } from './options.js';

/** How fast a provider is asked, over all workers: one question each `intervalMs`, `burst` at once after a silence. */
export interface Pace {
  readonly intervalMs: number;
  readonly burst: number;
}

const USUAL: Pace = { intervalMs: 500, burst: 3 };

/**
 * By provider. Known limits: Bluesky 3,000 calls in 5 minutes and address, Mastodon 300 in 5 minutes and instance (whose
 * host has an interval of its own), Meta 1,000 an hour and endpoint, Reddit about 10 a minute without a key.
 */
const PACES: ReadonlyMap<string, Pace> = new Map([
  ['x', { intervalMs: 250, burst: 4 }],
  ['youtube', { intervalMs: 100, burst: 10 }],
  ['bluesky', { intervalMs: 150, burst: 5 }],
  ['mastodon', { intervalMs: 200, burst: 5 }],
  ['telegram', { intervalMs: 1_000, burst: 3 }],
  ['vimeo', { intervalMs: 250, burst: 5 }],
  ['spotify', { intervalMs: 250, burst: 5 }],
  ['reddit', { intervalMs: 6_000, burst: 3 }],
  ['instagram', { intervalMs: 3_600, burst: 10 }],
  ['facebook', { intervalMs: 3_600, burst: 10 }],
  ['threads', { intervalMs: 3_600, burst: 10 }],
]);

/** The pace of a provider: the operator's, or the one it is known to bear. */
export function paceOf(provider: string, options: ProviderOptions = {}): Pace {
  const known = PACES.get(provider) ?? USUAL;
  const own = options[provider]?.pace;
  return { intervalMs: own?.intervalMs ?? known.intervalMs, burst: own?.burst ?? known.burst };
}

/** Keeps the pace within one process: for the command line. Each call resolves when the provider may be asked. */
export function memoryPace(options?: ProviderOptions, now = Date.now): (provider: string) => Promise<void> {
  const free = new Map<string, number>();
  return async (provider) => {
    const { intervalMs, burst } = paceOf(provider, options);
    const at = Math.max(free.get(provider) ?? 0, now());
    free.set(provider, at + intervalMs);
    const wait = at - intervalMs * (burst - 1) - now();
    if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
  };
}
