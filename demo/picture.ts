import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 64;
const HEIGHT = 36;

/** A small PNG: a sky over a ground, in colours of its name's own. */
export function drawPng(name: string): Buffer {
  const colours = createHash('sha256').update(name).digest();
  const rows = Array.from({ length: HEIGHT }, (_row, y) => {
    const at = y < (HEIGHT * 2) / 3 ? 0 : 3;
    const pixel = [...colours.subarray(at, at + 3)].map((level) => Math.min(255, level + y));
    return Buffer.from([0, ...Array.from({ length: WIDTH }, () => pixel).flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue, and the format's only compression, filter and order.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, type, data, checksum: PNG specification, section 5.3. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

export const LOGO_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><rect width="64" height="64" fill="#12355b"/><path d="M28 10h8l4 44H24z" fill="#f2e8cf"/><circle cx="32" cy="12" r="6" fill="#f4a259"/></svg>';
