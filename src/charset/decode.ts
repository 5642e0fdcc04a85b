/** Decodes the bytes of a document. */
export function decodeBytes(
  bytes: Uint8Array,
  _options: { contentType?: string; kind: 'html' | 'xml' | 'json' },
): { text: string; charset: string; how: string } {
  return { text: new TextDecoder().decode(bytes), charset: 'utf-8', how: 'fallback' };
}
