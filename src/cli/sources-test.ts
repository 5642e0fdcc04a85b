import { loadSettings, type Settings } from '../config/settings.js';
import { toFailure } from '../failure.js';
import type { CleanedArticle, Entry } from '../model.js';
import { createPool, type Pool } from '../threads/pool.js';
import { describeArticle } from './article-line.js';
import { fetchOnce } from './door.js';
import { note, paint, print, printJson } from './terminal.js';

const SAMPLES = 3;

interface TestOptions {
  readonly allowPrivateNetwork?: boolean;
  readonly json?: boolean;
}

/** A dry run: the feed and three cleaned articles. Nothing is kept. */
export async function testSource(feedUrl: string, options: TestOptions): Promise<void> {
  const settings = loadSettings();
  const { limits, rulesFolder } = settings;
  const terms = { ...(options.allowPrivateNetwork && { allowPrivateNetwork: true }) };
  const pool = createPool({ threads: 1, limits, rulesFolder });
  try {
    const feed = await pool.readFeed(await fetchOnce(settings, feedUrl, { want: 'feed', ...terms }));
    if (!options.json) {
      print(`${paint('bold', feed.title ?? feedUrl)}  ${feed.format}, ${feed.entries.length} entries`);
      if (feed.recovered) note('The feed is broken; what could be read was read.');
    }
    for (const entry of feed.entries.slice(0, SAMPLES))
      await showSample(entry, { pool, settings, terms, json: options.json });
  } finally {
    await pool.close();
  }
}

async function showSample(
  entry: Entry,
  {
    pool,
    settings,
    terms,
    json,
  }: { pool: Pool; settings: Settings; terms: object; json: boolean | undefined },
): Promise<void> {
  const article = await cleanEntry(entry, pool, settings, terms).catch((thrown) => {
    const { code, message } = toFailure(thrown);
    return { url: entry.url, error: { code, message } };
  });
  if (json) return printJson(article);
  print();
  if ('error' in article)
    print(
      `${paint('red', '✗')} ${entry.title ?? article.url ?? entry.id}\n  ${article.error.code}: ${article.error.message}`,
    );
  else for (const line of describeArticle(article)) print(line);
}

async function cleanEntry(
  entry: Entry,
  pool: Pool,
  settings: Settings,
  terms: object,
): Promise<CleanedArticle> {
  const page = await fetchOnce(settings, entry.url ?? '', { want: 'page', robots: true, ...terms });
  return pool.clean({ ...page, entry });
}
