import { Failure } from '../../failure.js';
import {
  isRemoved,
  type LearnedBlock,
  type LearnedState,
  learnedHosts,
  markDecided,
  readState,
  saveBlocks,
} from '../../store/learned/blocks.js';
import type { Store } from '../../store/store.js';
import { findCandidate } from './candidates.js';

export type Decision = 'confirmed' | 'forgotten';

const TRIES = 5;

/**
 * Puts down what an operator decides on a block: confirmed, it is removed for good; forgotten, never again. Articles
 * that were cleaned otherwise are cleaned again.
 * @param print the block's id
 * @throws Failure `learned-unknown`
 */
export async function decide(
  store: Store,
  print: string,
  decision: Decision,
): Promise<{ host: string; block: LearnedBlock }> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { host, state, block } = await findBlock(store, print);
    const decided = { ...block, state: decision };
    const wasRemoved = state.blocks.has(print) && isRemoved(block);
    const version = state.version + (wasRemoved === isRemoved(decided) ? 0 : 1);
    const changed = version > state.version ? version : block.changed;
    await markDecided(store, host);
    const set = new Map([[print, { ...decided, changed }]]);
    if (await saveBlocks(store, host, state, { set, gone: [], version })) return { host, block: decided };
  }
  throw new Failure('store-unavailable', { block: print });
}

/** A block that is known, or one that only the window knows of. */
async function findBlock(
  store: Store,
  print: string,
): Promise<{ host: string; state: LearnedState; block: LearnedBlock }> {
  const hosts = await learnedHosts(store);
  for (const host of hosts) {
    const state = await readState(store, host);
    const block = state.blocks.get(print);
    if (block) return { host, state, block };
  }
  for (const host of hosts) {
    const candidate = await findCandidate(store, host, print);
    if (!candidate) continue;
    const { text, place, seen, of } = candidate;
    const now = store.now();
    const block = { state: 'learned', text, place, seen, of, since: now, last: now, changed: 0 } as const;
    return { host, state: await readState(store, host), block };
  }
  throw new Failure('learned-unknown', { block: print.slice(0, 40) });
}
