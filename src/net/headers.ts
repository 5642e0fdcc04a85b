import { isUtf8 } from 'node:buffer';
import { Failure } from '../failure.js';
import type { FetchRequest } from '../io.js';
import type { Limits } from '../limits.js';
import { ACCEPT_ENCODING } from './content-encoding.js';
import { ACCEPT } from './content-type.js';
import { fromOf } from './user-agent.js';

/** What the door itself decides about a request. */
const OWN = new Set([
  'host',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'accept-encoding',
]);
/** All that a redirect to another origin takes along: anything else may be a secret. */
const HARMLESS = new Set([
  'accept',
  'accept-language',
  'user-agent',
  'from',
  'cache-control',
  'content-type',
  'if-none-match',
  'if-modified-since',
]);

/** The headers of a request; a value that no header can have is left out. */
export function requestHeaders(request: FetchRequest, userAgent: string): Record<string, string> {
  const given = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const from = fromOf(userAgent);
  return Object.fromEntries([
    ...(from ? [['from', from]] : []),
    ['accept', ACCEPT[request.want ?? 'any']],
    ['user-agent', userAgent],
    ...given.filter(([name = '', value = '']) => !OWN.has(name) && isHeader(name, value)),
    ...(request.userAgent && isHeader('user-agent', request.userAgent)
      ? [['user-agent', request.userAgent]]
      : []),
    ['accept-encoding', ACCEPT_ENCODING],
  ]);
}

/** The headers that may go along to another origin. */
export function harmlessHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => HARMLESS.has(name) || name === 'accept-encoding'),
  );
}

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

/**
 * An answer's headers, with lower-case names, repeated ones joined.
 * @throws Failure `headers-too-large`
 */
export function answerHeaders(
  raw: Readonly<Record<string, string | string[] | undefined>>,
  limits: Limits,
): Record<string, string> {
  const lines = Object.entries(raw).flatMap(([name, value]) =>
    [value ?? []].flat().map((line): [string, string] => [name.toLowerCase(), line]),
  );
  if (lines.length > limits.maxHeaders) throw new Failure('headers-too-large', { headers: lines.length });
  const joined = new Map<string, string>();
  for (const [name, line] of lines) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? line : `${before}, ${line}`);
  }
  return Object.fromEntries(joined);
}

/** A Location as it was meant: header bytes are read as Latin-1, but many servers write raw UTF-8. */
export function locationOf(headers: Readonly<Record<string, string>>): string | undefined {
  const value = headers.location;
  if (!value) return undefined;
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}
