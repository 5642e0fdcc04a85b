import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Failure } from '../failure.js';
import { sha256 } from '../identity.js';
import type { ApiPlace } from './server.js';

/**
 * Lets through who may change something: whoever sends the token; where there is none, whoever is on this machine and
 * is no web page that a browser on it has open.
 * @throws Failure `api-unauthorized`, `api-forbidden`
 */
export function checkWrite(
  request: IncomingMessage,
  { token, host, proxied }: Pick<ApiPlace, 'token' | 'host' | 'proxied'>,
): void {
  if (token !== undefined) {
    const given = /^Bearer ([\x21-\x7e]{1,256})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined || !same(given, token)) throw new Failure('api-unauthorized');
    return;
  }
  const { host: asked = '', origin, 'sec-fetch-site': site } = request.headers;
  // Whom a proxy speaks for is not known.
  const local =
    !proxied &&
    isLoopback(host) &&
    isLoopback(request.socket.remoteAddress ?? '') &&
    isLoopback(nameOf(asked));
  const foreign =
    (origin !== undefined && !isOf(origin, asked)) || (site !== undefined && site !== 'same-origin');
  if (!local || foreign) throw new Failure('api-forbidden');
}

/** Compares digests, so that the time it takes tells nothing. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
}

function isOf(origin: string, host: string): boolean {
  return URL.parse(origin)?.host === host;
}

function nameOf(host: string): string {
  return URL.parse(`http://${host}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return isIP(name) ? ipaddr.process(name).range() === 'loopback' : name === 'localhost';
}
