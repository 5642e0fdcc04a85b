/**
 * kill -9 of workers in the middle of their work: npx tsx tests/chaos/kill.ts [seed]   (after npm run build)
 * Prints one line of JSON; ends with 1 when anything was lost, doubled, or no work was left at the last kill.
 */
import { runChaos } from './chaos.js';

const seed = Number(process.argv[2] ?? Date.now() % 100_000);
const parts = process.argv.includes('--stand-ins') ? 'stand-ins' : 'built';
const result = await runChaos({
  articles: 500,
  kills: 10,
  workers: 3,
  workMs: 2_000,
  pauseMs: 500,
  parts,
  seed,
});
console.log(JSON.stringify({ seed, ...result }));
const { articles, records, changes, stream, revised, lost, cases, leftAtLastKill } = result;
const exact = [records, changes, stream].every((number) => number === articles);
const well = exact && lost === 0 && revised === 0 && cases === 0 && leftAtLastKill > 0;
process.exitCode = well ? 0 : 1;
