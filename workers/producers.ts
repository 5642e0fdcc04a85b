import type { Enqueue, Intake } from '../src/desk/intake.js';
import { isOpen } from '../src/desk/resolve.js';
import { sha256 } from '../src/identity.js';
import { isUrl } from '../src/is-url.js';
import type { Embed } from '../src/model.js';
import type { Draft } from '../src/store/drafts.js';
import { draftKey } from '../src/store/drafts.js';
import { clearOutbox } from '../src/store/outbox.js';
import type { Admitted } from './admit.js';
import type { Payload } from './payloads.js';
import { jobOptions } from './queues.js';
import type { Desk } from './work.js';

type Producing = Pick<Desk, 'queues' | 'store'>;

/** Adds a poll for each source, unless one is waiting or under way. Gives how many were added. */
export async function addPolls({ queues }: Producing, due: readonly Admitted[]): Promise<number> {
  if (due.length === 0) return 0;
  const polls = due.map(({ source, at, delay = 0, pushed }) => ({
    name: 'poll',
    data: { v: 1 as const, source, ...(pushed && { pushed }) },
    opts: {
      jobId: `${pushed ? 'push' : 'poll'}-${source}-${Math.round(at)}`,
      deduplication: { id: `poll-${source}` },
      ...(delay > 0 && { delay: Math.ceil(delay) }),
    },
  }));
  const jobs = await queues.poll.addBulk(polls);
  let added = 0;
  for (const [at, { opts }] of polls.entries()) {
    const id = jobs[at]?.id;
    if (id === opts.jobId) added += 1;
    else await freeLostPoll(queues.poll, id, opts.deduplication.id);
  }
  return added;
}

/** A poll that is no more must not keep its source from being polled for ever. */
async function freeLostPoll(
  queue: Desk['queues']['poll'],
  id: string | undefined,
  key: string,
): Promise<void> {
  if (id === undefined || !(await queue.getJob(id))) await queue.removeDeduplicationKey(key);
}

/**
 * Queues what entries ask for. The pages of one host are spread out beforehand, so that none waits in a worker.
 * @param priority of their fetches; the higher, the later
 */
export function createEnqueue({ queues, store }: Producing, priority?: number): Enqueue {
  return async (intakes) => {
    const hosts = new Map<string, number>();
    const fetches = intakes.flatMap((intake) => {
      if (intake.kind !== 'fetch') return [];
      const host = isUrl(intake.url) ? new URL(intake.url).host : '';
      const before = hosts.get(host) ?? 0;
      hosts.set(host, before + 1);
      const { kind: _, ...data } = intake;
      return [
        {
          name: 'fetch',
          data: { v: 1 as const, ...data },
          opts: {
            jobId: intake.entry,
            delay: before * store.limits.hostIntervalMs,
            ...(priority && { priority }),
          },
        },
      ];
    });
    if (fetches.length) await queues.fetch.addBulk(fetches);
    for (const intake of intakes) if (intake.kind === 'clean') await addClean({ queues, store }, intake);
  };
}

export async function addClean(
  { queues }: Producing,
  { source, article, entryId, entry, snapshot }: Omit<Intake & { kind: 'clean' }, 'kind'>,
): Promise<void> {
  const data = { v: 1 as const, source, article, entryId, entry, snapshot };
  await queues.clean.add('clean', data, { jobId: draftKey(article, snapshot) });
}

/**
 * Queues the emit of a draft, behind one resolve for each embed whose provider may have more to say.
 * @param isAsked false for an embed whose provider the operator does not want asked
 */
export async function addResolveAndEmit(
  { queues, store }: Producing,
  draft: string,
  made: Draft,
  isAsked: (embed: Embed) => boolean = () => true,
): Promise<number> {
  const { article, source } = made;
  const data = { v: 1 as const, draft, article: article.id, source: source.id };
  const open = article.embeds.filter((embed) => isOpen(embed) && isAsked(embed));
  if (open.length === 0) {
    await queues.emit.add('emit', data, { jobId: draft });
    return 0;
  }
  const until = store.now() + store.limits.resolveTimeoutMs;
  await queues.flow.add({
    name: 'emit',
    queueName: 'emit',
    data,
    opts: { ...jobOptions('emit', store.limits), jobId: draft },
    children: open.map((embed) => ({
      name: 'resolve',
      queueName: 'resolve',
      data: { ...data, embed: embed.id, until, late: false } satisfies Payload<'resolve'>,
      opts: {
        ...jobOptions('resolve', store.limits),
        jobId: resolveId(draft, embed.id),
        ignoreDependencyOnFailure: true,
      },
    })),
  });
  return open.length;
}

/** Asks again for an embed whose article does not wait for it. */
export async function addLateResolve(
  { queues }: Producing,
  data: Payload<'resolve'>,
  delay: number,
): Promise<void> {
  const opts = { jobId: `${resolveId(data.draft, data.embed)}-late`, delay, attempts: 8 };
  await queues.resolve.add('resolve', { ...data, late: true }, opts);
}

/** Emits the draft once more, with the answer that came late. */
export async function addEmitAgain({ queues }: Producing, data: Payload<'resolve'>): Promise<void> {
  const { draft, article, source, embed } = data;
  await queues.emit.add(
    'emit',
    { v: 1, draft, article, source },
    { jobId: `${resolveId(draft, embed)}-again` },
  );
}

/** Emits without its answers what has waited for them too long, such as when no worker resolves. */
export async function addLateEmits({ queues, store }: Producing, ms: number): Promise<number> {
  const waiting = await queues.emit.getWaitingChildren(0, 50);
  const late = waiting.filter((job) => job.id && job.timestamp < store.now() - ms);
  for (const job of late) await queues.emit.add('emit', job.data, { jobId: `${job.id}-alone` });
  return late.length;
}

/** Queues one delivery for each subscriber. */
export async function addDeliveries(
  { queues, store, subscribers }: Producing & Pick<Desk, 'subscribers'>,
  seq: number,
): Promise<void> {
  for (const { id } of subscribers)
    await queues.deliver.add('deliver', { v: 1, subscriber: id, seq }, { jobId: `${id}-${seq}` });
  await clearOutbox(store, seq);
}

function resolveId(draft: string, embed: Embed['id']): string {
  return `${draft}-${sha256(embed).slice(0, 8)}`;
}
