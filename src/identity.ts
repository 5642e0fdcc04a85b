import { hash } from 'node:crypto';
import normalizeUrl from 'normalize-url';
import { Failure } from './failure.js';

const TRACKING = [
  /^utm_\w+/i,
  /^mtm_\w+/i,
  /^pk_\w+/i,
  /^at_(medium|campaign|custom\d)$/i,
  /^(fb|g|ms|tw|dc|yd|wbra|gbra)cl(id|src|aid)$/i,
  /^mc_[ce]id$/i,
  /^igshid$/i,
  /^_hs(enc|mi)$/i,
  /^(ns_\w+)$/i,
  /^(cmpid|ocid|xtor|s_cid|ito|smid|partner|ftag|mkt_tok|wt_mc|ref_src|ref_url)$/i,
];

/**
 * One spelling for one address: tracking parameters and the fragment gone, query sorted.
 * @throws Failure `url-invalid`
 */
export function normaliseUrl(url: string): string {
  try {
    return normalizeUrl(url, {
      stripWWW: false,
      stripHash: true,
      removeQueryParameters: TRACKING,
      stripTextFragment: true,
      removeTrailingSlash: false,
    });
  } catch (cause) {
    throw new Failure('url-invalid', { url: url.slice(0, 200) }, { cause });
  }
}

/** Lower-case hex SHA-256. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** An article's id: of its address, so that every poll and every feed gives the same one. */
export function articleId(url: string): string {
  return `a-${sha256(normaliseUrl(url)).slice(0, 32)}`;
}
