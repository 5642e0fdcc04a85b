import { setTimeout as sleep } from 'node:timers/promises';
import type { CleanInput } from '../../src/article/clean.js';
import { detectLanguage } from '../../src/article/metadata/language.js';
import type { Library } from '../../src/desk/library.js';
import { Failure } from '../../src/failure.js';
import { articleId, sha256 } from '../../src/identity.js';
import type { Fetched, FetchRequest, Io } from '../../src/io.js';
import type { CleanedArticle, Embed, Entry, Feed } from '../../src/model.js';

/** The smallest door, to loopback alone. */
export const io: Io = { fetch: fetchLoopback, now: Date.now, random: Math.random };

async function fetchLoopback(request: FetchRequest): Promise<Fetched> {
  const init = {
    method: request.method ?? 'GET',
    headers: { ...request.headers },
    redirect: 'manual' as const,
    ...(request.body && { body: Buffer.from(request.body) }),
    ...(request.signal && { signal: request.signal }),
  };
  const answer = await fetch(request.url, init).catch((cause: unknown) => {
    throw new Failure('connect-failed', {}, { cause });
  });
  const body = new Uint8Array(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  const { url } = request;
  return { requestedUrl: url, url, status: answer.status, headers, body, redirects: [], elapsedMs: 1 };
}

export const failureOfStatus: Library['failureOfStatus'] = ({ status, headers }) => {
  const wait = headers['retry-after'];
  const detail = { status, ...(wait && { retryAfterMs: Number(wait) * 1000 }) };
  if (status < 400) return undefined;
  if (status === 404) return new Failure('http-not-found', detail);
  if (status === 410) return new Failure('http-gone', detail);
  if (status === 429) return new Failure('http-rate-limited', detail);
  return new Failure(status < 500 ? 'http-client-error' : 'http-server-error', detail);
};

const one = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1] || undefined;

/** Reads the feeds and pages of newsroom.ts. A page whose words are POISON cannot be cleaned. */
export function createReader(workMs = 0, poison: { cure: boolean } = { cure: false }): Library['reader'] {
  return {
    async readFeed({ bytes }): Promise<Feed> {
      const text = Buffer.from(bytes).toString();
      if (!text.includes('<rss')) throw new Failure('feed-html');
      return { format: 'rss', entries: text.split('<item>').slice(1).map(readEntry) };
    },
    tellLanguages: async (texts) => texts.map(detectLanguage),
    async clean(input) {
      if (workMs) await sleep(workMs);
      const text = Buffer.from(input.bytes ?? []).toString();
      if (text.includes('POISON') && !poison.cure) throw new Failure('clean-crash');
      return makeArticle(input, text);
    },
  };
}

function readEntry(item: string): Entry {
  const url = one(item, /<link>([^<]*)/);
  const content = one(item, /<content>([^<]*)/);
  return {
    id: one(item, /<guid>([^<]*)/) ?? '',
    title: one(item, /<title>([^<]*)/) ?? '',
    ...(url && { url }),
    ...(content && { content }),
    authors: [],
    categories: [],
    enclosures: [],
  };
}

function makeArticle(input: CleanInput, page: string): CleanedArticle {
  const words = one(page, /<p>([^<]*)/) ?? one(page, /<article>([^<]*)/) ?? '';
  const embeds = [...page.matchAll(/<embed ref="([^"]*)">/g)].map(
    ([, ref = '']): Embed => ({
      id: `x:${ref}`,
      provider: 'x',
      ref,
      kind: 'post',
      status: 'parsed',
      form: 'blockquote',
    }),
  );
  return render({
    id: input.id ?? articleId(input.url),
    schemaVersion: 1,
    contentHash: '',
    url: input.url,
    title: one(page, /<title>([^<]*)/) ?? 'untitled',
    authors: [],
    tags: [],
    evidence: {},
    images: [],
    videos: [],
    blocks: [
      { type: 'paragraph', text: words, html: words },
      ...embeds.map(({ id }) => ({ type: 'embed' as const, embed: id })),
    ],
    text: words,
    html: `<p>${words}</p>`,
    markdown: words,
    embeds,
    removed: [],
    warnings: [],
  });
}

function render(article: CleanedArticle): CleanedArticle {
  const { text, title, embeds } = article;
  return { ...article, contentHash: sha256(JSON.stringify([title, text, embeds])) };
}

export const withResolved: Library['withResolved'] = (article, answers) =>
  render({ ...article, embeds: article.embeds.map((embed) => answers.get(embed.id) ?? embed) });

/** Every post is found, at once. */
export const resolveEmbed: Library['resolveEmbed'] = async (embed) => ({
  embed: { ...embed, status: 'resolved', via: 'syndication', text: `words of ${embed.ref}` },
});
