import { constants, gunzipSync } from 'node:zlib';
import { Failure } from '../failure.js';

/**
 * Undoes gzip where the bytes themselves are a gzip file, such as `sitemap.xml.gz`. A cut-off file gives what
 * came before the cut.
 * @param maxBytes of the result
 * @throws Failure `body-too-large`, `input-invalid` (not gzip behind its mark)
 */
export function gunzipIfNeeded(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) throw new Failure('body-too-large', { limit: maxBytes }, { cause });
    throw new Failure('input-invalid', { error: 'broken gzip' }, { cause });
  }
}
