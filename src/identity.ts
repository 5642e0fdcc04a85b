import { hash } from 'node:crypto';
import { canonicalAddress } from './identity/address.js';

export { normaliseUrl } from './identity/normalise.js';

/** Lower-case hex SHA-256. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** An article's id: of its address, so that every poll and every feed gives the same one. */
export function articleId(url: string): string {
  return `a-${sha256(canonicalAddress(url)).slice(0, 32)}`;
}
