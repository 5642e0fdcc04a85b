import { Redis } from 'ioredis';

/**
 * Asks a server one thing over a connection of its own, without trying again.
 * @throws whatever ioredis does, where no server answers there or it still reads its data
 */
export async function probe<T>(url: string, ask: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, {
    lazyConnect: true,
    // ioredis's own check asks a server that still reads its data again after a second; who probes asks sooner.
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await ask(client);
  } finally {
    // Told to end a connection that was refused, ioredis waits two seconds for its end, and the process with it.
    if (client.status === 'connect' || client.status === 'ready') client.disconnect();
  }
}
