/** What runs in a worker thread: one task at a time. A failure goes out as its code, never as an exception. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CleanContext, cleanPage } from '../article/clean.js';
import { detectLanguage } from '../article/metadata/language.js';
import { loadRules } from '../config/rules.js';
import { toFailure } from '../failure.js';
import type { Feed } from '../model.js';
import type { Answer, FeedInput, Task, ThreadData, Value } from './message.js';

const { rulesFolder, limits } = workerData as ThreadData;
const say = (answer: Answer): void => parentPort?.postMessage(answer);

try {
  const context = { rules: loadRules(rulesFolder), limits };
  parentPort?.on('message', async (task: Task) => {
    try {
      say({ kind: 'done', value: await answer(task, context) });
    } catch (thrown) {
      say(failed(thrown));
    }
  });
  say({ kind: 'ready' });
} catch (thrown) {
  say(failed(thrown));
}

async function answer(task: Task, context: CleanContext): Promise<Value> {
  if (task.kind === 'clean') return cleanPage(task.input, context);
  if (task.kind === 'feed') return readFeed(task.input);
  if (task.kind === 'embeds') {
    const { surveyEmbeds } = await import('../article/survey/survey.js');
    return surveyEmbeds(task.input, context, task.whole);
  }
  if (task.kind === 'languages') return task.texts.map(detectLanguage);
  const { explainPage } = await import('../article/explain/explain.js');
  const rules = task.sites ? context.rules : { ...context.rules, sites: new Map() };
  return explainPage(task.input, { ...context, rules });
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
