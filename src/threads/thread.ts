/** What runs in a worker thread: one task at a time. A failure goes out as its code, never as an exception. */
import { parentPort, workerData } from 'node:worker_threads';
import { cleanPage } from '../article/clean.js';
import { loadRules } from '../config/rules.js';
import { toFailure } from '../failure.js';
import type { Feed } from '../model.js';
import type { Answer, FeedInput, Task, ThreadData } from './message.js';

const { rulesFolder, limits } = workerData as ThreadData;
const say = (answer: Answer): void => parentPort?.postMessage(answer);

try {
  const context = { rules: loadRules(rulesFolder), limits };
  parentPort?.on('message', async (task: Task) => {
    try {
      const value = task.kind === 'clean' ? cleanPage(task.input, context) : await readFeed(task.input);
      say({ kind: 'done', value });
    } catch (thrown) {
      say(failed(thrown));
    }
  });
  say({ kind: 'ready' });
} catch (thrown) {
  say(failed(thrown));
}

async function readFeed(input: FeedInput): Promise<Feed> {
  // Loaded when the first feed comes: most threads clean pages.
  const { readFeed: read } = await import('../feed/read.js');
  return read(input, limits);
}

/** What was not foreseen, and an overflow of the stack above all, is the page's doing: that page is kept aside. */
function failed(thrown: unknown): Answer {
  const { code, detail } = toFailure(thrown);
  return { kind: 'failed', code: code === 'internal' ? 'clean-crash' : code, detail };
}
