/** `npm test`: installs what is missing, then runs the whole suite on a real Redis of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, ensureNode, ensureRedis, root } from './setup.js';

ensureNode();
ensureDependencies();
ensureRedis();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
