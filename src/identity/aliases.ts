import { sha256 } from '../identity.js';
import type { Entry } from '../model.js';
import { looseAddress, looseGuid } from './address.js';
import { plainWords } from './fingerprint.js';

/** Shorter titles and texts come back on other articles. */
const MIN_TITLE = 12;
const MIN_TEXT = 160;
const MINUTE = 60_000;

/** Names that an entry's article may be known by already. */
export interface Aliases {
  /** Of its address, whatever its scheme and mirror: the same for every source. */
  readonly address?: string;
  /** Of its guid in its source; and what must not all have changed for the guid to be believed. */
  readonly guid: string;
  readonly proof: string;
  /** In its source, of its title and the minute of its publication, and of its text: they survive a new guid. */
  readonly weak: readonly string[];
}

/** @throws Failure `url-invalid` */
export function aliasesOf(source: string, entry: Entry): Aliases {
  const title = plainWords(entry.title);
  const text = plainWords(entry.content ?? entry.summary);
  const minute = entry.published && Math.floor(Date.parse(entry.published) / MINUTE);
  return {
    ...(entry.url && { address: addressAlias(entry.url) }),
    guid: short('guid', source, looseGuid(entry.id)),
    proof: [title, minute, text].map((part) => (part ? sha256(String(part)).slice(0, 6) : '')).join(','),
    weak: [
      ...(title.length >= MIN_TITLE && minute ? [short('title', source, title, String(minute))] : []),
      ...(text.length >= MIN_TEXT ? [short('text', source, text)] : []),
    ],
  };
}

export function addressAlias(url: string): string {
  return short('address', looseAddress(url));
}

/** True when a guid's entry still has its title, its minute or its text: else the feed uses the guid for another one. */
export function isProof(before: string, now: string): boolean {
  const held = before.split(',');
  const parts = now.split(',');
  return parts.every((part) => !part) || parts.some((part, at) => part !== '' && part === held[at]);
}

function short(...parts: string[]): string {
  return sha256(parts.join('\n')).slice(0, 24);
}
