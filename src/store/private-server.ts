import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.js';
import { probe } from './probe.js';
import { type RedisServer, startServer } from './server.js';

const WAIT_MS = 15_000;
const STATE = 'server.json';
const LOCK = 'server.lock';

/**
 * The private Redis whose data is in `folder`: the one that runs, or a new one. Whoever started it ends it.
 * @throws Failure `redis-missing`
 */
export async function openPrivateServer(folder: string): Promise<RedisServer> {
  mkdirSync(folder, { recursive: true });
  const until = Date.now() + WAIT_MS;
  while (Date.now() < until) {
    const running = await findPrivateServer(folder);
    if (running) return running;
    if (takeLock(folder)) return await startHere(folder);
    await delay(50);
  }
  throw new Failure('redis-missing', {
    reason: `another process holds ${join(folder, LOCK)} and starts no server`,
  });
}

async function startHere(folder: string): Promise<RedisServer> {
  try {
    const server = await startServer(folder);
    writeFileSync(
      join(folder, STATE),
      JSON.stringify({ url: server.url, pid: server.pid, starter: process.pid }),
    );
    const stop = async () => {
      rmSync(join(folder, STATE), { force: true });
      await server.stop();
    };
    return { ...server, stop };
  } finally {
    rmSync(join(folder, LOCK), { force: true });
  }
}

/** The private Redis whose data is in `folder`, where one runs. */
export async function findPrivateServer(folder: string): Promise<RedisServer | undefined> {
  try {
    const { url, pid, starter } = JSON.parse(readFileSync(join(folder, STATE), 'utf8')) as State;
    if (!lives(pid) || !(await answersFrom(url, folder))) return undefined;
    // A starter that was killed left its server to whoever comes next.
    return { url, pid, stop: lives(starter) ? async () => {} : () => endServer(pid, folder) };
  } catch {
    return undefined;
  }
}

interface State {
  readonly url: string;
  readonly pid: number;
  /** The process that ends it. */
  readonly starter: number;
}

async function endServer(pid: number, folder: string): Promise<void> {
  rmSync(join(folder, STATE), { force: true });
  process.kill(pid, 'SIGTERM');
  while (lives(pid)) await delay(25);
}

/** A port may have passed to a stranger: the server must say that its data is here. */
async function answersFrom(url: string, folder: string): Promise<boolean> {
  try {
    const [, where] = (await probe(url, (client) => client.config('GET', 'dir'))) as string[];
    return where === folder;
  } catch {
    return false;
  }
}

/** One process at a time starts a server; the lock of a process that died is taken over. */
function takeLock(folder: string): boolean {
  const file = join(folder, LOCK);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file: string): boolean {
  try {
    return lives(Number(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
