import { watchSource } from '../src/desk/health/watch.js';
import { poll } from './poll.js';
import type { Handler } from './work.js';

/** Polls a source, and looks at its health whatever became of that. */
export const pollAndWatch: Handler<'poll'> = async (work, desk) => {
  try {
    return await poll(work, desk);
  } finally {
    if (!work.signal.aborted) await watchSource(desk, work.data.source);
  }
};
