import type { IncomingMessage } from 'node:http';
import { decodeBytes } from '../charset/decode.js';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import type { Route } from './route.js';

const DOCUMENT = /^(?:text\/(?:x-opml|xml|plain)|application\/(?:[\w.-]+\+)?xml)\b/i;

/**
 * Reads a request's body: JSON, or the text of a document where the route wants one. Undefined where there is none.
 * @throws Failure `request-too-large`, `input-invalid`
 */
export async function readRequest(request: IncomingMessage, route: Route, limits: Limits): Promise<unknown> {
  if (!route.body) {
    request.resume();
    return undefined;
  }
  const most = route.document ? limits.maxOpmlBytes : limits.maxRequestBytes;
  const bytes = await readBytes(request, most);
  const type = request.headers['content-type'] ?? '';
  if (route.document) {
    if (!DOCUMENT.test(type)) throw wrongType(type, route.document);
    return decodeBytes(bytes, { contentType: type, kind: 'xml' }).text;
  }
  if (!bytes.byteLength) return undefined;
  // A form that another site's page sends cannot have this type without being asked first.
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) throw wrongType(type, 'application/json');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message.slice(0, 200) : 'is no JSON';
    throw new Failure('input-invalid', { field: 'the body', problem }, { cause });
  }
}

/** @throws Failure `request-too-large` */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = () => new Failure('request-too-large', { limit: most });
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).byteLength;
    if (length > most) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function wrongType(type: string, wanted: string): Failure {
  return new Failure('input-invalid', {
    field: 'content-type',
    value: type.slice(0, 100),
    problem: `must be ${wanted}`,
  });
}
