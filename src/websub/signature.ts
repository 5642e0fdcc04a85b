import { createHmac, timingSafeEqual } from 'node:crypto';

/** WebSub, 7: the methods that a subscriber may be sent. */
const ALGORITHMS = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/**
 * True when `X-Hub-Signature` (WebSub, 7.1) is the HMAC of the very bytes under the subscription's secret. How long it
 * takes tells nothing of where they differ.
 */
export function isSigned(header: string | undefined, secret: string, body: Uint8Array): boolean {
  const [, algorithm = '', hex = ''] = /^(sha\d{1,3})=([0-9a-f]{40,128})$/i.exec(header?.trim() ?? '') ?? [];
  const name = algorithm.toLowerCase();
  if (!ALGORITHMS.has(name)) return false;
  const own = createHmac(name, secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.byteLength === own.byteLength && timingSafeEqual(given, own);
}
