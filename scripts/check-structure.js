/** The house rules that a compiler does not know: who may import whom, and how large a file may grow. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { root } from './setup.js';

const MAX_LINES = 300;
const PURE = /^src\/(feed|article|embeds)\//;

/** @type {{ from: RegExp, to: RegExp, because: string }[]} */
const FORBIDDEN = [
  {
    from: /^src\//,
    to: /^workers\//,
    because: 'nothing in src knows the workers, but the command line that starts them',
  },
  {
    from: PURE,
    to: /^src\/(net|store|deliver|api|cli|config)\//,
    because: 'feed, article and embeds are handed an Io',
  },
  { from: /^src\/feed\//, to: /^src\/(article|embeds)\//, because: 'feeds know no articles' },
  { from: /^src\/embeds\//, to: /^src\/article\//, because: 'articles know embeds, not the other way round' },
  {
    from: /^src\/(net|charset)\//,
    to: /^src\/(feed|article|embeds|store|deliver|api|cli|config)\//,
    because: 'the door knows nothing behind it',
  },
  { from: /^src\/store\//, to: /^src\/(net|deliver|api|cli)\//, because: 'the store opens no door' },
  {
    from: /^src\/(?!store\/|cli\/)/,
    to: /^(bullmq|ioredis)$/,
    because: 'only src/store and workers know Redis',
  },
  { from: /^src\/(?!net\/)/, to: /^undici$/, because: 'src/net is the one door out' },
  { from: /^src\/(?!cli\/|config\/)/, to: /^demo\//, because: 'the demo is no part of the library' },
];
/** The command line starts the workers: the one exception. */
const ALLOWED = [{ from: /^src\/cli\//, to: /^workers\// }];

/** @type {{ where: RegExp, what: RegExp, because: string }[]} */
const WORDS = [
  {
    where: /^(src\/(?!config\/)|workers\/)/,
    what: /\bprocess\.env\b(?!\.PATH\b)/,
    because: 'src/config reads the environment',
  },
  {
    where: /^(src\/(?!net\/)|workers\/|demo\/)/,
    what: /(?:await|return|=|=>) fetch\(/,
    because: 'src/net is the one door out',
  },
  { where: /^(src|workers|demo)\//, what: /@ts-(ignore|nocheck)/, because: 'types are kept strict' },
  {
    where: /^(src|workers|demo)\//,
    what: /URL\.canParse\(/,
    because: 'it turns wrong once it is hot: src/is-url.ts is asked',
  },
];

const files = execFileSync('git', ['ls-files', '--', 'src', 'workers', 'demo', 'tests'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.ts$/.test(file));
const faults = files.flatMap(faultsOf);
for (const fault of faults) console.error(fault);
console.log(`structure: ${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;

function faultsOf(/** @type {string} */ file) {
  const source = readFileSync(`${root}/${file}`, 'utf8');
  const lines = source.split('\n').length - 1;
  const found = lines > MAX_LINES ? [`${file}: ${lines} lines, at most ${MAX_LINES}: split it by idea`] : [];
  for (const target of importsOf(file, source)) {
    if (ALLOWED.some((rule) => rule.from.test(file) && rule.to.test(target))) continue;
    for (const rule of FORBIDDEN)
      if (rule.from.test(file) && rule.to.test(target))
        found.push(`${file}: imports ${target}: ${rule.because}`);
  }
  for (const rule of WORDS)
    if (rule.where.test(file) && rule.what.test(source))
      found.push(`${file}: ${rule.what.source}: ${rule.because}`);
  return found;
}

function importsOf(/** @type {string} */ file, /** @type {string} */ source) {
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? normalize(`${dirname(file)}/${specifier}`) : specifier,
  );
}
