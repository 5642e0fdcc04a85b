import { accessOf } from '../config/access.js';
import type { Settings } from '../config/settings.js';
import type { DryRunDesk } from '../desk/sources/dry-run.js';
import { failureOfStatus } from '../net/status.js';
import { createPool } from '../threads/pool.js';
import { openDoor } from './door.js';

/** Runs a dry run with a door and a thread of its own, and closes them. */
export async function withDryRunDesk<T>(
  settings: Settings,
  work: (desk: DryRunDesk) => Promise<T>,
): Promise<T> {
  const { limits, rulesFolder } = settings;
  const io = openDoor(settings);
  const reader = createPool({ threads: 1, limits, rulesFolder });
  try {
    return await work({ io, reader, failureOfStatus, access: accessOf(settings), limits });
  } finally {
    await Promise.all([reader.close(), io.close()]);
  }
}
