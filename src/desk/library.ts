import type { CleanInput } from '../article/clean.js';
import type { Failure } from '../failure.js';
import type { Fetched, Io } from '../io.js';
import type { Limits } from '../limits.js';
import type { CleanedArticle, Embed, Feed } from '../model.js';
import type { Archive } from '../store/archive.js';
import type { Store } from '../store/store.js';

/** Where pages and feeds are read, apart from the caller's thread. */
export interface Reader {
  clean(input: CleanInput): Promise<CleanedArticle>;
  readFeed(input: { bytes: Uint8Array; contentType?: string; url: string }): Promise<Feed>;
}

export interface ResolveOptions<Endpoints> {
  readonly io: Io;
  readonly endpoints: Endpoints;
  readonly cache: {
    get(key: string): Promise<string | undefined>;
    put(key: string, value: string, ttlMs: number): Promise<void>;
  };
  /** Waits until the provider may be asked. */
  readonly pace: (provider: string) => Promise<void>;
  readonly limits: Limits;
}

/** What working on one article asks of the rest of the library. */
export interface Library<Endpoints extends object = Record<string, string>> {
  readonly store: Store;
  readonly archive: Archive;
  readonly io: Io;
  readonly reader: Reader;
  /** The failure that an answer's status stands for; undefined when it is none. */
  readonly failureOfStatus: (answer: Pick<Fetched, 'status' | 'headers' | 'url'>) => Failure | undefined;
  readonly resolveEmbed: (
    embed: Embed,
    options: ResolveOptions<Endpoints>,
  ) => Promise<{ embed: Embed; again?: { afterMs: number } }>;
  readonly endpoints: Endpoints;
  /** The article with what became of its embeds, by the id that each has in it. */
  readonly withResolved: (article: CleanedArticle, answers: ReadonlyMap<string, Embed>) => CleanedArticle;
  /** Name and version, and the rules' version: both stand in every record. */
  readonly tool: string;
  readonly rules: string;
}
