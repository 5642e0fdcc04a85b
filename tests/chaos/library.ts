import { existsSync } from 'node:fs';
import type { Library } from '../../src/desk/library.js';
import type { Store } from '../../src/store/store.js';
import { createReader, failureOfStatus, io, resolveEmbed, withResolved } from '../workers/stand-ins.js';

type Parts = Pick<
  Library,
  'io' | 'reader' | 'failureOfStatus' | 'resolveEmbed' | 'withResolved' | 'endpoints'
>;

const DIST = new URL('../../dist/src/', import.meta.url);
const PARTS = [
  'net/io.js',
  'net/status.js',
  'threads/pool.js',
  'embeds/resolve.js',
  'article/record/resolved.js',
];

/**
 * The door, the threads and the providers as built; stand-ins with `stand-ins`, or where they are not all built.
 * @param site answers for every provider
 */
export async function loadParts(store: Store, site: string, which: string, workMs: number): Promise<Parts> {
  const built = PARTS.every((part) => existsSync(new URL(part, DIST)));
  const endpoints = { syndication: site, oembed: site, tco: site, youtube: site };
  if (which === 'stand-ins' || !built)
    return { io, reader: createReader(workMs / 5), failureOfStatus, resolveEmbed, withResolved, endpoints };
  const [door, status, pool, embeds, record] = await Promise.all(PARTS.map(load));
  const { limits } = store;
  const rulesFolder = new URL('../../config/rules', import.meta.url).pathname;
  const createIo = door?.createIo as (options: object) => Library['io'];
  const createPool = pool?.createPool as (options: object) => Library['reader'];
  return {
    io: createIo({ limits }),
    reader: createPool({ threads: 1, limits, rulesFolder }),
    failureOfStatus: status?.failureOfStatus as Parts['failureOfStatus'],
    resolveEmbed: embeds?.resolveEmbed as Parts['resolveEmbed'],
    withResolved: record?.withResolved as Parts['withResolved'],
    endpoints,
  };
}

async function load(part: string): Promise<Record<string, unknown>> {
  return (await import(new URL(part, DIST).href)) as Record<string, unknown>;
}
