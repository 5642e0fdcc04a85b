import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { createArchive } from '../../src/store/archive.js';
import { putSnapshot, readSnapshot } from '../../src/store/snapshot.js';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const archive = createArchive(folder, { maxBodyBytes: 1_000_000 });
const fileOf = (digest: string) => join(folder, digest.slice(0, 2), `${digest.slice(2)}.gz`);

test('bytes come back as they were, are kept once, and leave no unfinished file', async () => {
  const bytes = Buffer.from('كلمات الصحفي'.repeat(100));
  const digests = await Promise.all([archive.put(bytes), archive.put(bytes), archive.put(bytes)]);
  expect(new Set(digests).size).toBe(1);
  const [digest = ''] = digests;
  expect(Buffer.from(await archive.get(digest)).equals(bytes)).toBe(true);
  expect(readdirSync(join(folder, digest.slice(0, 2)))).toEqual([`${digest.slice(2)}.gz`]);
});

test.each([
  ['cut off', (file: string) => truncateSync(file, 10)],
  ['no gzip', (file: string) => writeFileSync(file, 'not gzip')],
  ['other bytes', (file: string) => writeFileSync(file, gzipSync('something else'))],
])('damaged bytes (%s) are missing, and can be put again', async (what, damage) => {
  const bytes = Buffer.from(`bytes of ${what}`);
  const digest = await archive.put(bytes);
  damage(fileOf(digest));
  await expect(archive.get(digest)).rejects.toMatchObject({ code: 'snapshot-missing' });
  await archive.put(bytes);
  expect(Buffer.from(await archive.get(digest)).toString()).toBe(`bytes of ${what}`);
});

test.each(['../../../etc/passwd', '', 'ab'.repeat(32)])('nothing is found by %j', async (digest) => {
  await expect(archive.get(digest)).rejects.toMatchObject({ code: 'snapshot-missing' });
});

test('a snapshot holds the answer, but not its cookies', async () => {
  const headers = { 'content-type': 'text/html', 'set-cookie': 'session=secret' };
  const answer = { requestedUrl: 'https://a.example/', url: 'https://a.example/b', status: 503, headers };
  const digest = await putSnapshot(archive, { ...answer, body: Buffer.from('sorry') }, 0);
  const { meta, body } = await readSnapshot(archive, digest);
  expect(meta).toMatchObject({
    status: 503,
    url: 'https://a.example/b',
    bytes: 5,
    fetched: '1970-01-01T00:00:00.000Z',
  });
  expect(meta.headers).toEqual({ 'content-type': 'text/html' });
  expect(Buffer.from(body).toString()).toBe('sorry');
});
