import { randomBytes } from 'node:crypto';
import type { Store } from '../store.js';

/** The deployment's secret for prints of blocks; made by whoever asks first. */
export async function learnedKey({ redis, keys }: Store): Promise<string> {
  const held = await redis.get(keys.learnedKey);
  if (held) return held;
  await redis.set(keys.learnedKey, randomBytes(32).toString('hex'), 'NX');
  return (await redis.get(keys.learnedKey)) ?? '';
}
