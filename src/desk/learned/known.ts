import type { Learned } from '../../article/learned/learned.js';
import { sha256 } from '../../identity.js';
import { isUrl } from '../../is-url.js';
import { isRemoved, type LearnedState, readState } from '../../store/learned/blocks.js';
import { learnedKey } from '../../store/learned/key.js';
import type { Store } from '../../store/store.js';

/** What is known of a host when one of its articles is cleaned. */
export interface KnownHost {
  readonly version: number;
  readonly learned: Learned;
}

/** The name that a page's blocks are learned under: its host, a port included. */
export function learningHost(url: string): string {
  return isUrl(url) ? new URL(url).host : '';
}

export async function knownOf(store: Store, host: string): Promise<KnownHost> {
  const [key, state] = await Promise.all([learnedKey(store), readState(store, host)]);
  return toKnown(host, key, state);
}

export function toKnown(host: string, key: string, state: LearnedState): KnownHost {
  const removed = [...state.blocks].filter(([, block]) => isRemoved(block));
  const blocks = removed.map(([print, { seen, of, place, state: by }]) => {
    const told = {
      ...(place === 'embed' && { besideEmbeds: true }),
      ...(by === 'confirmed' && { confirmed: true }),
    };
    return [print, { seen, of, ...told }] as const;
  });
  const digest = sha256(JSON.stringify(blocks)).slice(0, 12);
  return { version: state.version, learned: { host, key, digest, blocks: new Map(blocks) } };
}
