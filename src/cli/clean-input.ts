import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CleanInput } from '../article/clean.js';
import { gunzipIfNeeded } from '../charset/gunzip.js';
import { Failure } from '../failure.js';
import { isUrl } from '../is-url.js';
import type { Limits } from '../limits.js';

/** The address of what has none: a host that no one can have (RFC 2606). */
export const NOWHERE_HOST = 'local.invalid';
const NOWHERE = `https://${NOWHERE_HOST}/`;

/** One line of a batch: {id, url, html | file | text}. @throws Failure `input-invalid`, `input-unreadable` */
export async function inputOfLine(line: Record<string, unknown>, limits: Limits): Promise<CleanInput> {
  const { id, url, html, file, text } = line;
  const about = {
    url: isWebAddress(url) ? url : addressOf(String(url ?? id ?? '')),
    ...(id !== undefined && id !== null && id !== '' && { id: String(id) }),
  };
  if (typeof html === 'string') return { ...about, html };
  if (typeof text === 'string') return { ...about, text };
  if (typeof file === 'string') return { ...about, bytes: await load(file, limits) };
  throw new Failure('input-invalid', { missing: 'html, file or text' });
}

/** What opening asks of its caller. */
export interface InputDoor {
  /** Fetches a page through the one door out. */
  readonly fetchUrl: (url: string) => Promise<{ bytes: Uint8Array; contentType?: string; url: string }>;
  readonly limits: Limits;
}

/** An http(s) address, a file, or - for standard input. @throws Failure of fetching, `input-unreadable` */
export async function openInput(
  input: string,
  options: { readonly url?: string | undefined; readonly text?: boolean | undefined },
  door: InputDoor,
): Promise<CleanInput> {
  if (!/^https?:\/\//i.test(input)) {
    return inputOfFile(input, { url: options.url, flattened: options.text }, door.limits);
  }
  const { bytes, contentType, url } = await door.fetchUrl(input);
  if (options.text) return { url, text: new TextDecoder().decode(bytes) };
  return { url, bytes, ...(contentType && { contentType }) };
}

/** A file, or standard input for `-`. @param flattened whether it holds text without markup */
async function inputOfFile(
  file: string,
  { url, flattened }: { url?: string | undefined; flattened?: boolean | undefined },
  limits: Limits,
): Promise<CleanInput> {
  const bytes = file === '-' ? await drain(limits) : await load(file, limits);
  const about = { url: url ?? addressOf(file === '-' ? 'stdin' : basename(file)) };
  return flattened ? { ...about, text: new TextDecoder().decode(bytes) } : { ...about, bytes };
}

/** A page is cleaned whatever its list calls it; only links that are relative to it are then lost. */
function isWebAddress(url: unknown): url is string {
  return typeof url === 'string' && /^https?:\/\//i.test(url) && isUrl(url);
}

function addressOf(name: string): string {
  return `${NOWHERE}${encodeURIComponent(name)}`;
}

async function load(file: string, limits: Limits): Promise<Uint8Array> {
  try {
    return gunzipIfNeeded(await readFile(file), limits.maxBodyBytes);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Failure('input-unreadable', { file, reason }, { cause });
  }
}

async function drain(limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return gunzipIfNeeded(Buffer.concat(chunks), limits.maxBodyBytes);
}
