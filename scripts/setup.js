/** What a fresh machine lacks, put there: dependencies, the build, Redis. Plain JavaScript: it runs before anything is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];
const REDIS = ['redis-server', 'valkey-server'];

const say = (/** @type {string} */ line) => process.stderr.write(`copydesk: ${line}\n`);
const fail = (/** @type {string} */ line) => {
  say(line);
  process.exit(1);
};

/** Ends the process when this Node is too old to run copydesk. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST_NODE;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor))
    fail(
      `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}. See https://nodejs.org.`,
    );
}

/** Installs the locked dependencies, once for each state of the lockfile. */
export function ensureDependencies() {
  const stamp = join(root, 'node_modules', '.copydesk-lock');
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing dependencies (once)');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Compiles what has changed. */
export function ensureBuild() {
  run('npm', ['run', '-s', 'build']);
}

/** Finds a Redis or Valkey server, or installs one where that needs no question. */
export function ensureRedis() {
  if (process.env.REDIS_URL || REDIS.some(onPath)) return;
  const [command, ...args] = installer() ?? [];
  if (command) {
    say(`installing Redis: ${[command, ...args].join(' ')}`);
    if (command !== 'brew') spawnSync(command, [...args.slice(0, -3), 'update', '-qq'], { stdio: 'ignore' });
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (REDIS.some(onPath)) return;
  fail(`No Redis was found, and it could not be installed from here. Any one of these will do:
  sudo apt-get install redis-server     (Debian, Ubuntu)
  brew install redis                    (macOS)
  docker compose up                     (everything in containers)
  REDIS_URL=redis://host:6379 npm start (a Redis you have)`);
}

/** @returns {string[] | undefined} */
function installer() {
  const apt = ['install', '-y', 'redis-server'];
  if (onPath('apt-get')) {
    if (process.getuid?.() === 0) return ['apt-get', ...apt];
    if (onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0)
      return ['sudo', '-n', 'apt-get', ...apt];
  }
  return onPath('brew') ? ['brew', 'install', 'redis'] : undefined;
}

function onPath(/** @type {string} */ name) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return folders.some((folder) => {
    try {
      const file = join(folder, name);
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  });
}

function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  try {
    // Standard output belongs to the command that follows: it may be data.
    execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  } catch {
    fail(`"${command} ${args.join(' ')}" failed; what it said stands above.`);
  }
}
