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
}

const MAX_HOSTS = 10_000;

/** A pacer for one process. */
export function createMemoryPacer(now: () => number = Date.now): Required<Pacer> {
  const free = new Map<string, number>();
  const wait = (host: string) => Math.max(0, (free.get(host) ?? 0) - now());
  const keep = (host: string, ms: number) => {
    if (free.size >= MAX_HOSTS) for (const [name, time] of free) if (time <= now()) free.delete(name);
    free.set(host, now() + ms);
  };
  return {
    async reserve(host, intervalMs) {
      const ms = wait(host);
      keep(host, ms + intervalMs);
      return ms;
    },
    async penalise(host, ms) {
      keep(host, Math.max(wait(host), ms));
    },
    async peek(host) {
      return wait(host);
    },
  };
}
