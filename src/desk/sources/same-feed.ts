import { normaliseUrl } from '../../identity.js';

/** One spelling for one feed's address, whatever its scheme: what is the same is the same feed. */
export function feedKey(feedUrl: string): string {
  return normaliseUrl(feedUrl)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
