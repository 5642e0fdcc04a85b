import type { Element } from 'domhandler';
import type { Page } from '../../page.js';
import { type Draft, wordsOf } from '../blocks/draft.js';
import type { Evidence } from '../evidence.js';
import { fold, SENTENCE_END } from '../text.js';
import { ruleCode, typeCode } from './codes.js';
import { log } from './feature.js';
import { type LinkFacts, linkFacts } from './links.js';
import { type Place, placesBelow } from './place.js';
import { type TextFacts, textFacts } from './text-facts.js';

/** What is known of one block before it is compared with the others. */
export interface BlockFacts {
  readonly draft: Draft;
  readonly text: TextFacts;
  readonly links: LinkFacts;
  readonly place: Place;
  /** The line rule that takes it out, if one does. */
  readonly rule: string | undefined;
  /** As numbers, which its neighbours ask for too: its kind, its rule, the order of its length. */
  readonly type: number;
  readonly ruleCode: number;
  readonly length: number;
  readonly linkDensity: number;
  readonly endsSentence: boolean;
  readonly words: string;
  /** Its words without their digits: lists and pictures number what is the same. */
  readonly shape: string;
  readonly namesSite: boolean;
  readonly namesAuthor: boolean;
  /** 1: in the article as structured data has it, -1: not in it, 0: there is none to look in. */
  readonly inBody: number;
  readonly inSummary: boolean;
  /** A paragraph that reads like the article. */
  readonly prose: boolean;
}

/** What a page's blocks are compared with. */
export interface Known {
  readonly host: string;
  readonly siteNames: readonly string[];
  readonly authors: readonly string[];
  readonly body: string;
  readonly summaries: string;
  readonly placeOf: (element: Element) => Place;
}

/** The article in structured data is searched for each block: no more of it, and for no more blocks. */
const MOST_BODY = 60_000;
const MOST_BLOCKS = 1_000;
const LEAST_BODY = 200;
const PROBE = 24;
const LONGEST_NAMED = 600;

export function knownOf(page: Page, evidence: Evidence, blocks: number): Known {
  const host = new URL(page.url).hostname.replace(/^www\./, '').toLowerCase();
  const label =
    host
      .split('.')
      .slice(0, -1)
      .sort((a, b) => b.length - a.length)[0] ?? '';
  const publisher = page.metadata.publisher?.name?.toLowerCase();
  return {
    host,
    siteNames: [label, publisher ?? ''].filter((name) => name.length > 3),
    authors: page.metadata.authors
      .map(({ name }) => name.toLowerCase())
      .filter((name) => name.length > 3)
      .slice(0, 5),
    body: evidence.body.length < LEAST_BODY || blocks > MOST_BLOCKS ? '' : evidence.body.slice(0, MOST_BODY),
    summaries: evidence.summaries.join('\n').slice(0, 2_000),
    placeOf: placesBelow(new Set(page.main)),
  };
}

export function blockFacts(draft: Draft, rule: string | undefined, known: Known): BlockFacts {
  const words = wordsOf(draft.block);
  const text = textFacts(words);
  const short = words.length <= LONGEST_NAMED ? words.toLowerCase() : '';
  const probe = known.body || known.summaries ? probeOf(words) : '';
  const endsSentence = SENTENCE_END.test(words.slice(-3));
  const linkDensity = draft.letters ? draft.linked / draft.letters : 0;
  return {
    draft,
    text,
    rule,
    type: typeCode(draft.block.type),
    ruleCode: ruleCode(rule),
    length: log(text.width),
    endsSentence,
    linkDensity,
    links: linkFacts(draft, known.host),
    place: known.placeOf(draft.element),
    words,
    shape: words.slice(0, 80).replace(/\d+/g, '0'),
    namesSite: short !== '' && known.siteNames.some((name) => short.includes(name)),
    namesAuthor: short !== '' && known.authors.some((name) => short.includes(name)),
    inBody: known.body && probe.length >= PROBE / 2 ? (known.body.includes(probe) ? 1 : -1) : 0,
    inSummary: probe.length >= PROBE / 2 && known.summaries.includes(probe),
    prose: isProse(draft, text, linkDensity, endsSentence),
  };
}

/** Characters that a probe is folded from. */
const PROBED = 60;

/** The start of a text, folded; plain Latin needs no Unicode for it. */
function probeOf(words: string): string {
  let probe = '';
  for (let i = 0; i < words.length && i < PROBED && probe.length < PROBE; i++) {
    const code = words.charCodeAt(i);
    if (code > 127) return fold(words.slice(0, PROBED)).slice(0, PROBE);
    const isAlphanumeric =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (isAlphanumeric) probe += words[i];
  }
  return probe.toLowerCase();
}

const LONG = 100;
const SENTENCE = 50;

function isProse(
  { block }: Draft,
  { width }: TextFacts,
  linkDensity: number,
  endsSentence: boolean,
): boolean {
  if (block.type !== 'paragraph' || linkDensity > 0.5) return false;
  return endsSentence ? width >= SENTENCE : width >= LONG * 2;
}
