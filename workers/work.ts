import type { Logger } from 'pino';
import type { Subscriber } from '../src/deliver/subscriber.js';
import type { Library } from '../src/desk/library.js';
import type { Case } from '../src/store/cases.js';
import type { StorePacer } from '../src/store/pacer.js';
import type { Payload, QueueName } from './payloads.js';
import type { Queues } from './queues.js';

/** What the workers are handed. */
export interface Desk extends Library {
  readonly queues: Queues;
  readonly pacer: StorePacer;
  readonly subscribers: readonly Subscriber[];
  readonly log: Logger;
}

/** What is known of the work while it goes on, for the case that it may become. */
export type About = Partial<Pick<Case, 'url' | 'source' | 'article' | 'entry' | 'snapshot'>>;

/** One try of a job. */
export interface Work<Name extends QueueName> {
  readonly data: Payload<Name>;
  readonly job: string;
  /** True when a failure of this try would be final even if it could be tried again. */
  readonly last: boolean;
  /** Aborted when the worker has to stop. */
  readonly signal: AbortSignal;
  readonly about: About;
}

/** What became of the job: one word, and ids and numbers. */
export interface Done {
  readonly outcome: string;
  readonly [name: string]: string | number | boolean | undefined;
}

export type Handler<Name extends QueueName> = (work: Work<Name>, desk: Desk) => Promise<Done>;
