import normalizeUrl from 'normalize-url';
import { Failure } from '../failure.js';
import { ADDRESS_RULES } from './rules.js';

const TRACKING = ADDRESS_RULES.tracking.map(
  (name) => new RegExp(`^${name.replaceAll('.', '\\.').replace(/\*$/, '.*')}$`, 'i'),
);

/** An address that has one spelling alone. The last of the host's labels is a word, for numbers are addresses of their own. */
const PLAIN = /^https?:\/\/(?!\S*xn--)(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\w[\w.-]*)+\/?$/;

/**
 * One spelling for one address: tracking parameters and the fragment gone, query sorted.
 * @throws Failure `url-invalid`
 */
export function normaliseUrl(url: string): string {
  if (PLAIN.test(url)) return url;
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
