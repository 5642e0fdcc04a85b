import { join } from 'node:path';
import { Command } from 'commander';
import { loadSettings, type Settings } from '../config/settings.js';
import { Failure } from '../failure.js';
import { listClosed } from '../store/breaker.js';
import { findPrivateServer } from '../store/private-server.js';
import { openStore } from '../store/store.js';
import { fetchOnce } from './door.js';
import { print } from './terminal.js';

/** `copydesk health`: for containers; exit code 0 when all is well. */
export function healthCommand(): Command {
  return new Command('health')
    .description('Checks that Redis, or an API, answers. For containers and monitors.')
    .option('--api <url>', 'ask this API instead of Redis')
    .action(async ({ api }: { api?: string }) => {
      const settings = loadSettings();
      if (api) await fetchOnce(settings, `${api}/healthz`, { allowPrivateNetwork: true });
      else await pingRedis(await redisOf(settings), settings.prefix);
      print('ok');
    });
}

/** The Redis that was named, or the private one that runs: none is started to be told that it is well. */
async function redisOf({ redisUrl, dataFolder }: Settings): Promise<string> {
  const url = redisUrl ?? (await findPrivateServer(join(dataFolder, 'redis')))?.url;
  if (url === undefined) throw new Failure('not-running', { folder: dataFolder });
  return url;
}

async function pingRedis(url: string, prefix: string): Promise<void> {
  const store = await openStore({ url, prefix });
  try {
    await store.redis.ping();
    for (const { endpoint, until, closures } of await listClosed(store)) {
      const when = new Date(until).toISOString();
      print(`${endpoint} does not answer (${closures} times in a row): it is not asked before ${when}`);
    }
  } finally {
    await store.close();
  }
}
