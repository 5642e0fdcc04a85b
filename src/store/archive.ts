import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Failure } from '../failure.js';
import { sha256 } from '../identity.js';
import type { Limits } from '../limits.js';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Bytes on disk, found by their SHA-256: what is put twice is kept once. */
export interface Archive {
  readonly folder: string;
  /** Gives the digest: lower-case hex SHA-256 of the bytes. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Failure `snapshot-missing` when there are none, or they are not what was put */
  get(digest: string): Promise<Uint8Array>;
}

/** An archive in a folder; it is made when the first bytes are put. */
export function createArchive(folder: string, limits: Pick<Limits, 'maxBodyBytes'>): Archive {
  const path = (digest: string) => join(folder, digest.slice(0, 2), `${digest.slice(2)}.gz`);
  return {
    folder,
    async put(bytes) {
      const digest = sha256(bytes);
      if (!(await exists(path(digest)))) await write(path(digest), await compress(bytes));
      return digest;
    },
    async get(digest) {
      if (!/^[0-9a-f]{64}$/.test(digest))
        throw new Failure('snapshot-missing', { digest: digest.slice(0, 80) });
      const bytes = await read(path(digest), limits.maxBodyBytes).catch((cause: unknown) => {
        throw new Failure('snapshot-missing', { digest }, { cause });
      });
      if (sha256(bytes) === digest) return bytes;
      // What is damaged is of no use, and in its place the same bytes could not be put again.
      await rm(path(digest), { force: true });
      throw new Failure('snapshot-missing', { digest, reason: 'damaged' });
    },
  };
}

async function read(file: string, maxBytes: number): Promise<Uint8Array> {
  const packed = await readFile(file);
  try {
    return await expand(packed, { maxOutputLength: maxBytes + 1024 * 1024 });
  } catch (thrown) {
    await rm(file, { force: true });
    throw thrown;
  }
}

/** A reader sees the whole file or none, even when the power goes. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw thrown;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.size > 0,
    () => false,
  );
}
