import type { Document, Element } from 'domhandler';
import type { Limits } from '../limits.js';
import type { Block, Embed, Entry, Metadata, Picture, Removal, Video } from '../model.js';
import type { Evidence } from './content/evidence.js';
import type { Trace } from './explain/trace.js';
import type { Learned } from './learned/learned.js';
import type { LinkedData } from './metadata/json-ld.js';
import type { Survey } from './metadata/survey-types.js';
import type { Rules, SiteRule } from './rules.js';

/**
 * One page while it is being cleaned: the tree, and what the steps have found so far.
 * Steps change the tree and add to the lists; none of them does I/O.
 */
export interface Page {
  readonly document: Document;
  /** As fetched, after redirects. */
  readonly url: string;
  /** What the feed said of the article. */
  readonly entry?: Entry;
  /** The operator's word on the language, where the page is silent. */
  readonly languageHint?: string;
  /** Whether the page asks for a password somewhere. */
  readonly loginForm?: boolean;
  readonly rules: Rules;
  /** What is known of the pages of the entry's source. */
  readonly sourceRule?: Omit<SiteRule, 'host'>;
  /** What recurs in the host's articles, where that is known. */
  readonly learned?: Learned;
  readonly limits: Limits;
  metadata: Metadata;
  /** Every lifted embed by its id. In the tree each stands as `<figure data-embed="id">`. */
  readonly embeds: Map<string, Embed>;
  /** The elements that hold the article, in reading order, once they are known. */
  main: Element[];
  /** The article, once it is typed. */
  blocks: Block[];
  readonly images: Picture[];
  readonly videos: Video[];
  /** Added to by `noteRemoval`. */
  readonly removed: Removal[];
  readonly warnings: string[];
  /** What the page says of itself, as it was before any step changed the tree. */
  survey?: Survey;
  linkedData?: LinkedData;
  evidence?: Evidence;
  /** There where the page is to be explained. */
  readonly trace?: Trace;
}

/** One numbered step of the pipeline. */
export interface Step {
  readonly name: string;
  /** Why it stands where it stands. */
  readonly why: string;
  run(page: Page): void;
}
