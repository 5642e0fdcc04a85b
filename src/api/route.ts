import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { DryRun, Tried } from '../desk/sources/dry-run.js';
import type { Source } from '../source.js';
import type { Archive } from '../store/archive.js';
import type { Store } from '../store/store.js';

/** What the API works with. */
export interface ApiDeps {
  readonly store: Store;
  /** Where what hubs deliver is kept until it is read. */
  readonly archive: Archive;
  /** The sources of config/sources.yaml. @throws Failure `config-invalid`, `config-missing` */
  readonly sourcesOfFile: () => readonly Source[];
  readonly dryRun: (tried: Tried) => Promise<DryRun>;
  /** The secrets that sources may name over HTTP. */
  readonly secrets: readonly string[];
}

/** A request that was checked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, or the text of a document; undefined where there was none. */
  readonly body: unknown;
  /** The request itself, unread, of a route that is `raw`. */
  readonly request?: IncomingMessage;
}

/** One thing that is served. The OpenAPI document is made of these. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` for its parameters. */
  readonly path: string;
  readonly summary: string;
  /** What each parameter of the query is. */
  readonly query?: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  /** The body is a document of this type instead of JSON. */
  readonly document?: string;
  readonly answer: z.ZodType;
  /** The answer is a document of this type instead of JSON. */
  readonly answerType?: string;
  readonly status?: 200 | 201 | 202;
  /** It reads the request's bytes itself. */
  readonly raw?: boolean;
  /** Changes something, or has something fetched: the token is asked for. */
  readonly writes?: boolean;
  run(deps: ApiDeps, asked: Asked): Promise<unknown>;
}
