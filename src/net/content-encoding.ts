import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Failure } from '../failure.js';

export const ACCEPT_ENCODING = 'gzip, deflate, br';
/** More layers than this are only ever sent to do harm. */
const MAX_LAYERS = 2;
/** Names that servers send although nothing is compressed. */
const PLAIN = new Set(['', 'identity', 'none', 'binary', 'utf-8', 'utf8', '8bit']);

type Chunks = AsyncIterable<Uint8Array>;

// A body that ends early is given as far as it goes, as browsers do.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
const LAYERS = new Map<string, (chunks: Chunks) => Chunks>([
  ['gzip', (chunks) => through(createGunzip(lenient), chunks)],
  ['x-gzip', (chunks) => through(createGunzip(lenient), chunks)],
  ['deflate', inflate],
  [
    'br',
    (chunks) => through(createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }), chunks),
  ],
]);

/**
 * Undoes Content-Encoding as the bytes come in.
 * @throws Failure `encoding-unsupported`, before anything is read
 */
export function decodeContent(body: Chunks, header: string | undefined): Chunks {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  const layers = names.filter((name) => !PLAIN.has(name)).reverse();
  if (layers.length > MAX_LAYERS) throw new Failure('encoding-unsupported', { layers: layers.length });
  return layers.reduce((chunks, name) => {
    const layer = LAYERS.get(name);
    if (!layer) throw new Failure('encoding-unsupported', { encoding: name.slice(0, 40) });
    return layer(chunks);
  }, body);
}

/** `deflate` means zlib (RFC 9110), but some servers send the bare stream: the first byte tells. */
async function* inflate(chunks: Chunks): Chunks {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const zlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  const rest = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  })();
  yield* through(zlib ? createInflate(lenient) : createInflateRaw(lenient), rest);
}

async function* through(decoder: Transform, chunks: Chunks): Chunks {
  const source = Readable.from(chunks, { objectMode: false });
  pipeline(source, decoder, () => {});
  try {
    yield* decoder;
  } finally {
    source.destroy();
    decoder.destroy();
  }
}
