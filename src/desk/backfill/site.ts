import { decodeBytes } from '../../charset/decode.js';
import type { Source } from '../../source.js';
import type { Backfill } from '../../store/backfills.js';
import type { Library } from '../library.js';
import { requestOf } from '../sources/request.js';

const MAX_SITEMAPS = 20;
const SITEMAP = /^[ \t]{0,9}sitemap[ \t]{0,9}:[ \t]{0,9}(https?:\/\/[^\s#]{1,2000})/gim;

/** The sitemaps that a site's robots.txt names, for a feed that leads to nothing older. */
export async function sitemapsOf(library: Library, source: Source): Promise<Backfill['waiting']> {
  const url = new URL('/robots.txt', source.feedUrl).href;
  const answer = await library.io
    .fetch({ ...requestOf(source, library.access, url), url, maxBytes: library.store.limits.maxRobotsBytes })
    .catch(() => undefined);
  if (answer?.status !== 200) return [];
  const { text } = decodeBytes(answer.body, { kind: 'html' });
  const found = [...text.matchAll(SITEMAP)].map(([, sitemap = '']) => sitemap);
  return [...new Set(found)].slice(0, MAX_SITEMAPS).map((sitemap) => ({ url: sitemap, depth: 0 }));
}
