import type { Answer, Asking } from './provider.js';

/** What one process asks at this moment. */
export interface UnderWay {
  /** By the key that the answer will be kept by. */
  readonly answers: Map<string, Promise<Answer>>;
  /** Calls that still take questions, by name. */
  readonly calls: Map<string, Call<unknown>>;
}

interface Call<T> {
  readonly items: Set<string>;
  readonly answer: Promise<(item: string) => T>;
}

export function createUnderWay(): UnderWay {
  return { answers: new Map(), calls: new Map() };
}

/** Puts a question once, however many ask it at the same time. */
export function shared(asking: Asking, key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const answers = asking.underWay?.answers;
  const asked = answers?.get(key);
  if (asked) return asked;
  const answer = ask().finally(() => answers?.delete(key));
  answers?.set(key, answer);
  return answer;
}

export interface Together<T> {
  /** Questions of one name go in one call. */
  readonly name: string;
  /** Of one call. */
  readonly most: number;
  /** Makes the call. `items` gives its questions, and from then on takes no more: call it when the call's turn has come. */
  readonly call: (items: () => readonly string[]) => Promise<(item: string) => T>;
}

/** Puts a question in one call with others that come within `batchWindowMs`, or while the call waits for its turn. */
export async function askTogether<T>(asking: Asking, item: string, together: Together<T>): Promise<T> {
  const calls = asking.underWay?.calls;
  const { name, most } = together;
  const open = calls?.get(name) as Call<T> | undefined;
  if (open && (open.items.has(item) || open.items.size < most)) {
    open.items.add(item);
    return (await open.answer)(item);
  }
  const call: Call<T> = start(asking, item, together);
  calls?.set(name, call);
  return (await call.answer)(item);
}

function start<T>(asking: Asking, first: string, { name, call }: Together<T>): Call<T> {
  const items = new Set([first]);
  const calls = asking.underWay?.calls;
  const gather = calls ? asking.limits.batchWindowMs : 0;
  const close = () => {
    if (calls?.get(name)?.items === items) calls.delete(name);
    return [...items];
  };
  const answer = new Promise<void>((gathered) => setTimeout(gathered, gather))
    .then(() => call(close))
    .finally(close);
  return { items, answer };
}
