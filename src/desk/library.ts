import type { CleanInput } from '../article/clean.js';
import type { Endpoints } from '../embeds/endpoints.js';
import type { ProviderOptions } from '../embeds/options.js';
import type { EmbedPolicies } from '../embeds/policy.js';
import type { Asking } from '../embeds/provider.js';
import type { Failure } from '../failure.js';
import type { Fetched, Io } from '../io.js';
import type { CleanedArticle, Embed, Feed } from '../model.js';
import type { Archive } from '../store/archive.js';
import type { Store } from '../store/store.js';
import type { FeedInput } from '../threads/message.js';
import type { WebSubSettings } from '../websub/settings.js';
import type { AlertSettings } from './health/settings.js';
import type { SourceAccess } from './sources/request.js';

/** Where pages and feeds are read, apart from the caller's thread. */
export interface Reader {
  clean(input: CleanInput): Promise<CleanedArticle>;
  readFeed(input: FeedInput): Promise<Feed>;
  /** The language of each text, where it can be told (BCP 47, primary). */
  tellLanguages(texts: readonly string[]): Promise<(string | undefined)[]>;
}

/** What working on one article asks of the rest of the library. */
export interface Library {
  readonly store: Store;
  readonly archive: Archive;
  readonly io: Io;
  readonly reader: Reader;
  /** The failure that an answer's status stands for; undefined when it is none. */
  readonly failureOfStatus: (answer: Pick<Fetched, 'status' | 'headers' | 'url'>) => Failure | undefined;
  readonly resolveEmbed: (
    embed: Embed,
    asking: Asking,
  ) => Promise<{ embed: Embed; again?: { afterMs: number; busy?: boolean; doubt?: boolean } }>;
  readonly endpoints: Endpoints;
  /** How each provider is asked, where the operator decided. */
  readonly providers?: ProviderOptions;
  /** What holds for embeds of every source that does not say otherwise. */
  readonly embedPolicies: EmbedPolicies;
  /** The article with what became of its embeds, by the id that each has in it. */
  readonly withResolved: (article: CleanedArticle, answers: ReadonlyMap<string, Embed>) => CleanedArticle;
  /** The secrets and proxies that sources name. */
  readonly access?: SourceAccess;
  /** Who is told when something is wrong with a source. */
  readonly alerts?: AlertSettings;
  /** Where hubs can reach copydesk, if they can. */
  readonly websub?: WebSubSettings;
  /** Name and version, and the rules' version: both stand in every record. */
  readonly tool: string;
  readonly rules: string;
}
