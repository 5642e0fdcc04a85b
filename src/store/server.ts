import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { Failure } from '../failure.js';
import { probe } from './probe.js';

const SERVERS = ['redis-server', 'valkey-server'];
const READY_MS = 10_000;

export interface RedisServer {
  readonly url: string;
  readonly pid: number;
  /** Saves, ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

/** The path of a Redis or Valkey server, from the PATH. */
export function findServer(path = process.env.PATH ?? ''): string | undefined {
  for (const folder of [...path.split(delimiter), '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin']) {
    for (const name of SERVERS) if (folder && isExecutable(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/**
 * Starts a private server on a free loopback port, its data kept as an append-only file in `folder`.
 * @throws Failure `redis-missing` when none is installed or it does not start
 */
export async function startServer(folder: string, port?: number): Promise<RedisServer> {
  const command = findServer();
  if (!command) throw new Failure('redis-missing');
  mkdirSync(folder, { recursive: true });
  const at = port ?? (await freePort());
  const args = [
    '--port',
    String(at),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
  ];
  const child = spawn(command, [...args, '--maxmemory-policy', 'noeviction', '--daemonize', 'no'], {
    stdio: 'ignore',
    detached: true,
  });
  const url = `redis://127.0.0.1:${at}`;
  await ready(url, child);
  return { url, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  child.once('exit', (code) => (failed = new Error(`it ended with code ${code}`)));
  const until = Date.now() + READY_MS;
  while (!failed && Date.now() < until) {
    try {
      await probe(url, (client) => client.ping());
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 25));
    }
  }
  child.kill('SIGKILL');
  throw new Failure('redis-missing', { reason: failed?.message ?? 'it did not start in time' });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await gone;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
