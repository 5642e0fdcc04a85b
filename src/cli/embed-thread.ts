import { createPool, type PoolOptions } from '../threads/pool.js';
import type { EmbedDoor } from './embed.js';

/** Searches in a thread with a deadline, since pages are strangers'. */
export function createSurveyor({
  limits,
  rulesFolder,
  entry,
}: Omit<PoolOptions, 'threads'>): EmbedDoor['survey'] {
  return async (input, whole) => {
    const pool = createPool({ threads: 1, limits, rulesFolder, ...(entry && { entry }) });
    try {
      return await pool.surveyEmbeds(input, whole);
    } finally {
      await pool.close();
    }
  };
}
