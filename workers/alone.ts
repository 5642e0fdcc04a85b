import type { Alone } from './process.js';

/** Runs what it is given one after another. */
export function createAlone(): Alone {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = before.then(work);
    before = result.catch(() => {});
    return result;
  };
}
