import { z } from 'zod';
import { FAILURES, Failure, type FailureCode } from '../failure.js';
import { runScript } from './script.js';
import { PUT_CASE } from './scripts/case.js';
import type { Store } from './store.js';

const code = z.string().transform((name) => (name in FAILURES ? name : 'internal') as FailureCode);

const Told = z.object({
  /** `<stage>-<article, source or subscriber's change>`: a stage's failures on one thing are one case. */
  job: z.string(),
  stage: z.string(),
  code,
  verdict: z.enum(['drop', 'retry', 'quarantine']),
  message: z.string(),
  host: z.string().optional(),
  url: z.string().optional(),
  source: z.string().optional(),
  article: z.string().optional(),
  /** Key of the feed entry. */
  entry: z.string().optional(),
  /** Digest of the bytes that failed. */
  snapshot: z.string().optional(),
});
type Told = z.infer<typeof Told>;

/** One piece of work that failed, was quarantined or dropped. Times are ISO 8601. */
export interface Case extends Told {
  readonly attempts: number;
  readonly first: string;
  readonly last: string;
}

export type CaseFilter = Partial<Pick<Case, 'stage' | 'code' | 'host' | 'source' | 'article' | 'verdict'>>;

/** Puts a case down. A second one of the same job takes its place, and keeps when it was first seen. */
export async function putCase(store: Store, told: Told, attempts: number): Promise<void> {
  const { redis, keys, limits } = store;
  const now = store.now();
  const iso = new Date(now).toISOString();
  const args = [told.job, JSON.stringify(told), iso, now, attempts, limits.maxCases, keys.case('')];
  await runScript(redis, PUT_CASE, [keys.case(told.job), keys.cases], args);
}

export async function removeCase({ redis, keys }: Store, job: string): Promise<boolean> {
  await redis.zrem(keys.cases, job);
  return (await redis.del(keys.case(job))) === 1;
}

/** @throws Failure `job-unknown` */
export async function getCase({ redis, keys }: Store, job: string): Promise<Case> {
  const found = parseCase(await redis.hgetall(keys.case(job)));
  if (!found) throw new Failure('job-unknown', { job });
  return found;
}

/** Cases, the one seen last first. */
export async function listCases({ redis, keys }: Store, filter: CaseFilter = {}): Promise<Case[]> {
  const jobs = await redis.zrevrange(keys.cases, 0, -1);
  const held = await Promise.all(jobs.map((job) => redis.hgetall(keys.case(job))));
  const wanted = Object.entries(filter).filter(([, value]) => value !== undefined);
  return held
    .map(parseCase)
    .filter((found) => found !== undefined)
    .filter((found) => wanted.every(([name, value]) => found[name as keyof CaseFilter] === value));
}

export async function countCases({ redis, keys }: Store): Promise<number> {
  return redis.zcard(keys.cases);
}

function parseCase(held: Readonly<Record<string, string>>): Case | undefined {
  if (!held.case || !held.first || !held.last) return undefined;
  const told = Told.parse(JSON.parse(held.case));
  return { ...told, attempts: Number(held.attempts), first: held.first, last: held.last };
}
