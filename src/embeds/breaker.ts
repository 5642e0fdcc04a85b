import { DEFAULT_LIMITS, type Limits } from '../limits.js';

/** What an answer tells of the endpoint itself: it answers, it knows nothing of the post, it does not want to say. */
export type Sign = 'answered' | 'missing' | 'refused';

/**
 * Tells a block from deletions. One post that is not found may be gone; a burst of posts that are not found, or
 * refused, is an endpoint that does not answer us any more. It is then left alone for a growing time, and tried by one
 * question before it is believed again.
 */
export interface Breaker {
  /** Milliseconds until the endpoint may be asked; 0 for now. After a closure one question alone gets 0: the probe. */
  enter(endpoint: string): Promise<number>;
  /** The same for one who only looks, and will not ask. */
  shut(endpoint: string): Promise<number>;
  /**
   * Takes an answer's sign. Gives the questions whose answers are not to be believed: those of the burst that this
   * answer completes, or this one where the endpoint is closed already; mostly none.
   * @param about what was asked, under the key that its answer is kept by
   */
  tell(endpoint: string, about: string, sign: Sign): Promise<readonly string[]>;
}

interface State {
  answers: { about: string; bad: boolean; at: number }[];
  /** Closed until then, in milliseconds since the epoch. */
  until: number;
  /** Closures in a row. */
  trips: number;
  /** A probe is under way until then. */
  probing: number;
}

/** A breaker for one process: for the command line. */
export function memoryBreaker(now: () => number = Date.now, limits: Limits = DEFAULT_LIMITS): Breaker {
  const states = new Map<string, State>();
  const stateOf = (endpoint: string): State => {
    const state = states.get(endpoint) ?? { answers: [], until: 0, trips: 0, probing: 0 };
    states.set(endpoint, state);
    return state;
  };
  return {
    async enter(endpoint) {
      const state = stateOf(endpoint);
      const wait = waitOf(state, now());
      if (wait === 0 && state.trips > 0) state.probing = now() + limits.breakerProbeMs;
      return wait;
    },
    shut: async (endpoint) => waitOf(stateOf(endpoint), now()),
    tell: async (endpoint, about, sign) => take(stateOf(endpoint), about, sign, now(), limits),
  };
}

function waitOf({ until, trips, probing }: State, now: number): number {
  return Math.max(until - now, trips > 0 ? probing - now : 0, 0);
}

/** The same as `TELL` in src/store/scripts/breaker.ts does over all workers. */
function take(state: State, about: string, sign: Sign, now: number, limits: Limits): string[] {
  const bad = sign !== 'answered';
  if (now < state.until) return bad ? [about] : [];
  if (state.trips > 0) {
    if (bad) close(state, now, limits);
    else Object.assign(state, { answers: [], trips: 0, probing: 0 });
    return bad ? [about] : [];
  }
  const since = now - limits.breakerWindowMs;
  const recent = state.answers.filter((one) => one.about !== about && one.at > since);
  state.answers = [...recent, { about, bad, at: now }].slice(-limits.breakerAnswers);
  const burst = state.answers.filter((one) => one.bad).map((one) => one.about);
  if (burst.length < limits.breakerBurst) return [];
  close(state, now, limits);
  return burst;
}

function close(state: State, now: number, limits: Limits): void {
  const ms = Math.min(limits.breakerFirstMs * 2 ** Math.min(state.trips, 30), limits.breakerMaxMs);
  Object.assign(state, { answers: [], until: now + ms, trips: state.trips + 1, probing: 0 });
}
