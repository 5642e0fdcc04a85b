import { z } from 'zod';
import { Failure } from '../failure.js';
import type { Fetched } from '../io.js';
import type { Archive } from './archive.js';

/** What is known of an answer besides its bytes. */
export const SnapshotMeta = z.object({
  requestedUrl: z.string(),
  url: z.string(),
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
  contentType: z.string().optional(),
  /** ISO 8601. */
  fetched: z.string(),
  bytes: z.number().int().nonnegative(),
  /** Digest of the bytes. */
  body: z.string(),
  /** `feed`: the page could not be had, and this is the text that the feed itself carried. */
  from: z.enum(['page', 'feed']),
});
export type SnapshotMeta = z.infer<typeof SnapshotMeta>;

export interface Snapshot {
  readonly digest: string;
  readonly meta: SnapshotMeta;
  readonly body: Uint8Array;
}

/** Keeps an answer, whatever its status. Gives the digest that it is found by. */
export async function putSnapshot(
  archive: Archive,
  answer: Pick<Fetched, 'requestedUrl' | 'url' | 'status' | 'headers' | 'body'>,
  nowMs: number,
  from: SnapshotMeta['from'] = 'page',
): Promise<string> {
  const { requestedUrl, url, status, headers } = answer;
  const contentType = headers['content-type'];
  const meta: SnapshotMeta = {
    requestedUrl,
    url,
    status,
    headers: withoutSecrets(headers),
    ...(contentType && { contentType }),
    fetched: new Date(nowMs).toISOString(),
    bytes: answer.body.byteLength,
    body: await archive.put(answer.body),
    from,
  };
  return archive.put(Buffer.from(JSON.stringify(meta)));
}

/** @throws Failure `snapshot-missing` when it, or its bytes, are gone or damaged */
export async function readSnapshot(archive: Archive, digest: string): Promise<Snapshot> {
  const meta = parseMeta(await archive.get(digest), digest);
  return { digest, meta, body: await archive.get(meta.body) };
}

function parseMeta(bytes: Uint8Array, digest: string): SnapshotMeta {
  try {
    return SnapshotMeta.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new Failure('snapshot-missing', { digest, reason: 'not a snapshot' }, { cause });
  }
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie'));
}
