import type { EmbedStatus } from '../../model.js';
import { type Json, object } from '../json.js';

/** Codes of Meta's Graph API: https://developers.facebook.com/docs/graph-api/guides/error-handling */
const CODES: ReadonlyMap<unknown, EmbedStatus | 'again'> = new Map<unknown, EmbedStatus | 'again'>([
  // Unknown, out of service, and the limits of application, user, page and custom calls.
  ...[1, 2, 4, 17, 32, 341, 613].map((code) => [code, 'again'] as const),
  // The object does not exist.
  ...[24, 803].map((code) => [code, 'gone'] as const),
  // Not for this caller: a key that is wanted or has run out says nothing of the post.
  ...[10, 190, 200].map((code) => [code, 'unresolved'] as const),
]);

/** What an error of Meta's means. A private post and one that never was give the same: nothing is said of it then. */
export function metaError(body: Json): EmbedStatus | 'again' | undefined {
  const error = object(body.error);
  return error && (CODES.get(error.code) ?? 'unresolved');
}
