import { isIP } from 'node:net';
import { Failure } from '../failure.js';
import { normaliseHost } from '../host.js';
import { isAllowedAddress } from './address.js';
import { describeUrl } from './describe.js';
import { isInnerName } from './inner-names.js';

const PORTS = new Set(['', '80', '443', '8080', '8443']);

export interface TargetPolicy {
  readonly allowPrivateNetwork?: boolean | undefined;
}

/** An address that has passed every check that needs no network. */
export interface Target {
  /** Without a fragment, the host without a root dot. */
  readonly url: URL;
  /** Name, or IP address without brackets. */
  readonly host: string;
}

/**
 * Checks what a URL says of itself. The host is judged as the URL standard reads it, so that every spelling of an
 * address is the address.
 * @throws Failure `url-invalid`, `url-control`, `url-scheme`, `url-credentials`, `url-port`, `url-host`,
 * `address-private`
 */
export function parseTarget(raw: string, policy: TargetPolicy = {}): Target {
  const allowPrivate = policy.allowPrivateNetwork ?? false;
  checkControls(raw);
  const url = parse(raw);
  checkScheme(url, raw);
  checkCredentials(url, raw);
  const host = hostOf(url, raw);
  checkHost(host, raw, allowPrivate);
  checkPort(url, raw, allowPrivate);
  return { url, host };
}

function parse(raw: string): URL {
  try {
    return new URL(raw);
  } catch (cause) {
    throw new Failure('url-invalid', { url: describeUrl(raw) }, { cause });
  }
}

/** Line breaks in the authority, even encoded, are there to write headers of their own. */
function checkControls(raw: string): void {
  const authority = /^[a-z]{1,10}:[\\/]{0,20}([^/\\?#]{0,2000})/i.exec(raw.trim())?.[1] ?? '';
  if (/%[01][0-9a-f]|%7f/i.test(authority)) throw new Failure('url-control', { url: describeUrl(raw) });
}

function checkScheme(url: URL, raw: string): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Failure('url-scheme', { scheme: url.protocol.slice(0, 30), url: describeUrl(raw) });
}

function checkCredentials(url: URL, raw: string): void {
  if (url.username || url.password) throw new Failure('url-credentials', { url: describeUrl(raw) });
}

function hostOf(url: URL, raw: string): string {
  const host = normaliseHost(url.hostname);
  if (!host || host.endsWith('.')) throw new Failure('url-invalid', { url: describeUrl(raw) });
  // A rooted name is the same host, but no certificate and no virtual host is known by it.
  if (host !== url.hostname) url.hostname = host;
  url.hash = '';
  return host.replace(/^\[|\]$/g, '');
}

function checkHost(host: string, raw: string, allowPrivate: boolean): void {
  if (isIP(host)) {
    if (!isAllowedAddress(host, allowPrivate))
      throw new Failure('address-private', { host, url: describeUrl(raw) });
  } else if (!allowPrivate && isInnerName(host)) {
    throw new Failure('url-host', { host, url: describeUrl(raw) });
  }
}

function checkPort(url: URL, raw: string, allowPrivate: boolean): void {
  if (!PORTS.has(url.port) && !allowPrivate)
    throw new Failure('url-port', { port: url.port, url: describeUrl(raw) });
}
