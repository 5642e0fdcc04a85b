import { Failure, type FailureDetail } from '../failure.js';

/** The one clock of a request with all its redirects. */
export interface Deadline {
  /** Aborted when time is up or the caller gave up, with the reason to throw. */
  readonly signal: AbortSignal;
  /** Stops the clock during `work`. Rejects as soon as the caller gives up. */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Must be called once the request is over. */
  stop(): void;
}

/** @param ms for the whole request, held time not counted */
export function startDeadline(ms: number, caller: AbortSignal | undefined, detail: FailureDetail): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const giveUp = () => controller.abort(caller?.reason);
  if (caller?.aborted) giveUp();
  else caller?.addEventListener('abort', giveUp, { once: true });
  const clock = startClock(ms, () =>
    controller.abort(new Failure('response-timeout', { ...detail, limitMs: ms })),
  );
  return {
    signal,
    async hold(work) {
      signal.throwIfAborted();
      clock.stop();
      try {
        return await orAborted(work(), signal);
      } finally {
        clock.start();
      }
    },
    stop() {
      clock.stop();
      caller?.removeEventListener('abort', giveUp);
    },
  };
}

function startClock(ms: number, expire: () => void) {
  let left = ms;
  let started = 0;
  let timer: NodeJS.Timeout | undefined;
  const clock = {
    start() {
      started = performance.now();
      timer = setTimeout(expire, Math.max(0, left));
    },
    stop() {
      clearTimeout(timer);
      left -= performance.now() - started;
    },
  };
  clock.start();
  return clock;
}

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
