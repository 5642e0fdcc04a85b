import { join } from 'node:path';
import { loadSettings, type Settings } from '../config/settings.js';
import { type Archive, createArchive } from '../store/archive.js';
import type { Role } from '../store/connection.js';
import { openPrivateServer } from '../store/private-server.js';
import { openStore, type Store } from '../store/store.js';

/** What a command works with while it runs. */
export interface Session {
  readonly settings: Settings;
  readonly store: Store;
  readonly archive: Archive;
}

/**
 * Opens the store for one command: the Redis that was named, or the private one of the data folder, which is started
 * where it does not run, and ended with the command that started it.
 */
export async function inSession<T>(
  work: (session: Session) => Promise<T>,
  role: Role = 'client',
): Promise<T> {
  const settings = loadSettings();
  const server = settings.redisUrl ? undefined : await openPrivateServer(join(settings.dataFolder, 'redis'));
  try {
    const url = settings.redisUrl ?? server?.url ?? '';
    const store = await openStore({ url, prefix: settings.prefix, limits: settings.limits, role });
    try {
      return await work({
        settings,
        store,
        archive: createArchive(join(settings.dataFolder, 'archive'), settings.limits),
      });
    } finally {
      await store.close();
    }
  } finally {
    await server?.stop();
  }
}
