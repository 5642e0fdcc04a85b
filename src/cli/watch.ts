import { isIdle } from '../../workers/idle.js';
import type { Article } from '../model.js';
import { groupCases } from '../store/case-groups.js';
import { listCases } from '../store/cases.js';
import { hearOutcomes, type Outcome } from '../store/outcomes.js';
import { listSources } from '../store/sources.js';
import type { Store } from '../store/store.js';
import { tailRecords } from '../store/tail.js';
import { describeArticle } from './article-line.js';
import { paint, print } from './terminal.js';

const LOOK_MS = 500;

interface WatchOptions {
  /** Place in the change log. */
  readonly after: number;
  readonly stop: AbortController;
  /** End when there is nothing left to do. */
  readonly once: boolean;
  readonly api?: string;
}

/** Prints each article as it comes out, and what failed; a summary when all is done for now. */
export async function watchArticles(store: Store, { after, stop, once, api }: WatchOptions): Promise<void> {
  const seen: Article[] = [];
  const unhear = await hearOutcomes(store, printFailure);
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
  let summarised = 0;
  try {
    for await (const article of tailRecords(store, { after, signal: stop.signal })) {
      seen.push(article);
      for (const line of describeArticle(article)) print(line);
    }
  } finally {
    clearInterval(timer);
    await unhear();
  }

  async function look(): Promise<void> {
    if (summarised === seen.length || !(await isIdle(store))) return;
    if (!(await allPolled(store))) return;
    summarised = seen.length;
    await printSummary(store, seen, api);
    if (once) stop.abort();
  }
}

async function allPolled(store: Store): Promise<boolean> {
  const known = await listSources(store);
  return known.every(({ state }) => state.paused || state.lastSuccess || state.errors);
}

function printFailure({ event, code, message, queue }: Outcome): void {
  if (event !== 'failed' && event !== 'quarantined' && event !== 'dropped') return;
  print(`${paint('red', '✗')} ${event} in ${queue}: ${code}`);
  print(paint('dim', `  ${message}`));
}

async function printSummary(
  store: Store,
  articles: readonly Article[],
  api: string | undefined,
): Promise<void> {
  const removed = articles.reduce((count, article) => count + article.removed.length, 0);
  const embeds = articles.flatMap((article) => article.embeds);
  const statuses = new Map<string, number>();
  for (const { status } of embeds) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const languages = new Set(articles.map((article) => article.language).filter(Boolean));
  const groups = groupCases(await listCases(store));
  print();
  print(
    paint(
      'bold',
      `${articles.length} records in ${languages.size} languages, ${removed} pieces removed, ${embeds.length} embeds`,
    ),
  );
  const inOrder = [...statuses].sort(([, one], [, other]) => other - one);
  print(`  embeds   ${inOrder.map(([status, count]) => `${count} ${status}`).join(', ') || 'none'}`);
  print(`  failed   ${groups.map(({ code, count }) => `${count} ${code}`).join(', ') || 'nothing'}`);
  print(`
Where to look next:
  npm run -s copydesk -- records list          the records; get <id> shows one, tail follows them
  npm run -s copydesk -- failed                what failed, by cause; failed show <job>, replay <job>
  npm run -s copydesk -- sources add <url>     a feed of your own
  ${api ?? 'the API'}/v1/records`);
}
