/** Spaces out the requests to each host. */
export interface Pacer {
  /**
   * Takes the host's next free moment and keeps it free of others for `intervalMs`.
   * @returns milliseconds to wait for it
   */
  reserve(host: string, intervalMs: number): Promise<number>;
  /** Nothing goes to the host for `ms`. */
  penalise(host: string, ms: number): Promise<void>;
  /** Milliseconds until the host is free. Takes nothing. */
  peek?(host: string): Promise<number>;
  /**
   * 0 when a request may go out this very moment, and keeps `intervalMs` after it free: a reserved moment that was
   * come to late must not be followed too closely by the next. Else the milliseconds to wait.
   */
  claim(host: string, intervalMs: number): Promise<number>;
  /** Tells that the request which claimed has gone out only now, having waited for its connection. */
  sent(host: string, intervalMs: number): Promise<void>;
}

const MAX_HOSTS = 10_000;

/** A pacer for one process. */
export function createMemoryPacer(now: () => number = Date.now): Required<Pacer> {
  const reserved = createMoments(now);
  const last = createMoments(now);
  return {
    async reserve(host, intervalMs) {
      const ms = reserved.wait(host);
      reserved.keep(host, ms + intervalMs);
      return ms;
    },
    async penalise(host, ms) {
      for (const moments of [reserved, last]) moments.keep(host, Math.max(moments.wait(host), ms));
    },
    async peek(host) {
      return reserved.wait(host);
    },
    async claim(host, intervalMs) {
      const ms = last.wait(host);
      if (ms === 0) last.keep(host, intervalMs);
      return ms;
    },
    async sent(host, intervalMs) {
      last.keep(host, Math.max(last.wait(host), intervalMs));
    },
  };
}

/** When each host is free. */
function createMoments(now: () => number) {
  const free = new Map<string, number>();
  return {
    wait: (host: string) => Math.max(0, (free.get(host) ?? 0) - now()),
    keep: (host: string, ms: number) => {
      if (free.size >= MAX_HOSTS) for (const [name, time] of free) if (time <= now()) free.delete(name);
      free.set(host, now() + ms);
    },
  };
}
