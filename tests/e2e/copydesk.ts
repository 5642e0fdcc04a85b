import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const BIN = join(process.cwd(), 'bin', 'copydesk.js');
const run = promisify(execFile);

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** The built command line as its users run it, on a folder, a configuration and a prefix of its own. */
export function createCopydesk(
  redisUrl: string,
  prefix: string,
  settings = 'limits: { hostIntervalMs: 10 }\n',
) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'));
  const config = join(folder, 'config');
  mkdirSync(config);
  writeFileSync(join(config, 'settings.yaml'), settings);
  writeFileSync(join(config, 'sources.yaml'), 'sources: []\n');
  const env = {
    ...process.env,
    REDIS_URL: redisUrl,
    COPYDESK_PREFIX: prefix,
    COPYDESK_CONFIG: config,
    COPYDESK_DATA: join(folder, 'data'),
    PORT: '0',
  };
  const children: ChildProcess[] = [];

  return {
    folder,
    config,
    env,
    /** Runs a command to its end. */
    async run(...args: string[]): Promise<Ran> {
      try {
        const { stdout, stderr } = await run(process.execPath, [BIN, ...args], {
          env,
          cwd: folder,
          maxBuffer: 1 << 26,
        });
        return { stdout, stderr, code: 0 };
      } catch (thrown) {
        const { stdout, stderr, code } = thrown as Ran;
        return { stdout, stderr, code };
      }
    },
    /** Starts a command that goes on. */
    start(...args: string[]): ChildProcess {
      const child = spawn(process.execPath, [BIN, ...args], { env, cwd: folder, stdio: 'ignore' });
      children.push(child);
      return child;
    },
    async stop(): Promise<void> {
      await Promise.all(children.map(ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks a process to end; gives its exit code. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
  }
  return child.exitCode;
}

/** Waits until something holds. */
export async function until<T>(look: () => Promise<T | undefined>, withinMs = 30_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms`);
    await delay(100);
  }
}

export function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
