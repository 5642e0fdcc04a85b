import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzipIfNeeded } from '../../src/charset/gunzip.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('gzip is known by its first bytes; anything else is left alone', () => {
  expect(text(gunzipIfNeeded(gzipSync('<urlset/>'), 100))).toBe('<urlset/>');
  expect(text(gunzipIfNeeded(gzipSync('<urlset/>').subarray(0, -8), 100))).toBe('<urlset/>');
  expect(text(gunzipIfNeeded(Buffer.from('<urlset/>'), 100))).toBe('<urlset/>');
});

test('a bomb is refused at the cap, and a broken file as what it is', () => {
  const code = (bytes: Uint8Array) => {
    try {
      gunzipIfNeeded(bytes, 1_000);
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code(gzipSync(Buffer.alloc(1_000_000)))).toBe('body-too-large');
  expect(code(Buffer.from('1f8bffffffffffffffffffff', 'hex'))).toBe('input-invalid');
});
