import type { CleanInput } from '../article/clean.js';
import type { Explained } from '../article/explain/explanation.js';
import type { EmbedSurvey } from '../article/survey/survey.js';
import type { Limits } from '../limits.js';
import type { CleanedArticle, Feed } from '../model.js';
import { keepPagesYoung } from './engine.js';
import type { FeedInput, Languages, Task, Value } from './message.js';
import { createSlot, type Slot } from './slot.js';

export interface PoolOptions {
  readonly threads: number;
  readonly limits: Limits;
  readonly rulesFolder: string;
  /** The file that the threads run, built. Default: the one beside this. */
  readonly entry?: URL;
}

/** Threads that clean pages and read feeds of strangers: what one document does to its thread, no other notices. */
export interface Pool {
  /** @throws Failure of the page, or `clean-timeout`, `clean-memory`, `clean-crash` */
  clean(input: CleanInput): Promise<CleanedArticle>;
  /**
   * Cleans, and tells what became of each piece of the page.
   * @param sites pass false to leave the rules of sites out
   * @throws Failure of the input, or of a page that is not parsed, or as `clean`
   */
  explain(input: CleanInput, sites?: boolean): Promise<Explained>;
  /** Tells every embed, and what is none. @throws Failure as `surveyEmbeds`, or as `clean` */
  surveyEmbeds(input: CleanInput, whole?: boolean): Promise<EmbedSurvey>;
  /** @throws Failure of the feed, or `feed-timeout`, `clean-memory`, `clean-crash` */
  readFeed(input: FeedInput): Promise<Feed>;
  /** Tells the language of each text. @throws Failure as `clean` */
  tellLanguages(texts: readonly string[]): Promise<Languages>;
  /** Waits for what was given, then ends the threads. */
  close(): Promise<void>;
}

export function createPool({ threads, limits, rulesFolder, entry }: PoolOptions): Pool {
  keepPagesYoung();
  const file = entry ?? new URL('./thread.js', import.meta.url);
  const slots = Array.from({ length: threads }, () => createSlot(file, { rulesFolder, limits }));
  const free: Slot[] = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  const pending = new Set<Promise<unknown>>();

  async function run(task: Task): Promise<Value> {
    const slot = free.pop() ?? (await new Promise<Slot>((next) => waiting.push(next)));
    try {
      return await slot.run(task);
    } finally {
      const next = waiting.shift();
      if (next) next(slot);
      else free.push(slot);
    }
  }

  function follow(task: Task): Promise<Value> {
    const work = run(task);
    pending.add(work);
    const forget = () => pending.delete(work);
    work.then(forget, forget);
    return work;
  }

  return {
    clean: (input) => follow({ kind: 'clean', input }) as Promise<CleanedArticle>,
    explain: (input, sites = true) => follow({ kind: 'explain', input, sites }) as Promise<Explained>,
    surveyEmbeds: (input, whole) => follow({ kind: 'embeds', input, whole }) as Promise<EmbedSurvey>,
    readFeed: (input) => follow({ kind: 'feed', input }) as Promise<Feed>,
    tellLanguages: (texts) => follow({ kind: 'languages', texts }) as Promise<Languages>,
    async close() {
      await Promise.allSettled(pending);
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}
