import type { Element } from 'domhandler';
import type { Io } from '../io.js';
import type { Limits } from '../limits.js';
import type { Embed, EmbedForm, EmbedKind, EmbedStatus, NestedPost } from '../model.js';
import type { Counts } from './answers/counts.js';
import type { Breaker } from './breaker.js';
import type { AnswerCache } from './cache.js';
import type { Endpoints } from './endpoints.js';
import type { ProviderOptions } from './options.js';
import type { UnderWay } from './under-way.js';

/** Which post it is: what a URL or a bare id alone can tell. */
export interface EmbedRef {
  /** The provider's own id, always a string: several providers' ids overflow a JavaScript number. */
  readonly ref: string;
  readonly kind: EmbedKind;
  /** The canonical permalink. */
  readonly url: string;
  /** The author's handle where the URL names it. Decoration only: the id alone decides. */
  readonly handle?: string;
}

/** What a post says, whoever told us: the page, or the provider. */
export type Words = Omit<NestedPost, 'provider' | 'ref' | 'url'> & Pick<Embed, 'quoted' | 'replyTo'>;

/** What was read from a provider's own markup. Without `ref` the post is known by its words alone. */
export interface Parsed {
  readonly ref?: EmbedRef;
  readonly words?: Words;
}

/** One shape of a provider's own markup: an element is of it when all that is named here agrees. */
export interface Markup {
  readonly tag?: string;
  readonly class?: string;
  /** Holds a URL or a bare id, unless `parse` reads the element. */
  readonly attribute?: string;
  readonly form: EmbedForm;
  /** Reads the element; undefined when it is no embed after all. */
  parse?(element: Element): Parsed | undefined;
}

/** What the provider, or one standing in for it, answered. */
export interface Answer {
  readonly status: EmbedStatus;
  /** Which means answered. */
  readonly via?: string;
  readonly words?: Words;
  readonly counts?: Counts;
  readonly url?: string;
  /** The provider cut the text short: a page that holds more of it is believed. */
  readonly cut?: boolean;
  /** Milliseconds after which asking again makes sense: nothing was learnt this time. */
  readonly againMs?: number;
  /** The question was not put, for it was not its turn: `againMs` is when it may be. */
  readonly busy?: boolean;
  /** The endpoints that know nothing of the post, where that alone says that it is gone. */
  readonly missingAt?: readonly string[];
  /** Nobody was asked, and nothing is kept. */
  readonly unasked?: boolean;
}

/** What resolving may use. */
export interface Asking {
  readonly io: Io;
  readonly endpoints: Endpoints;
  readonly cache: AnswerCache;
  /** Waits until the provider may be asked again. */
  readonly pace: (provider: string) => Promise<void>;
  readonly limits: Limits;
  /** Which endpoints answer us. Without one, each answer is believed. */
  readonly breaker?: Breaker;
  /** What is asked at this moment: the same question is put once, and some go together. */
  readonly underWay?: UnderWay;
  /** Whether counts of likes and the like are kept of a provider's posts. Default: of none. */
  readonly keepsCounts?: (provider: string) => boolean;
  /** What the operator decided, by provider. */
  readonly options?: ProviderOptions;
}

/** A platform whose posts are found in pages. One file each, listed in registry.ts. */
export interface Provider {
  readonly name: string;
  /** Each matches itself and its subdomains. */
  readonly hosts: readonly string[];
  /** The post that a URL on one of the hosts leads to; pure. */
  match(url: URL): EmbedRef | undefined;
  /** The post of a bare id, as it stands in an attribute. */
  fromId?(id: string): EmbedRef | undefined;
  readonly markup?: readonly Markup[];
  /** Finds out which post it is where only its words are known. `againMs`: nothing was learnt this time. */
  locate?(
    embed: Embed,
    asking: Asking,
  ): Promise<EmbedRef | { readonly againMs: number; readonly busy?: boolean } | undefined>;
  /** Asks for the post. May throw: a failure is taken as one that passes. */
  resolve?(embed: Embed, ref: string, asking: Asking): Promise<Answer>;
}
