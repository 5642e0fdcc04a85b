import { sayDuration } from './duration.js';

/** For how long an answer says it will do, and in which words. */
export interface Hint {
  /** Milliseconds. */
  readonly ms: number;
  readonly says: string;
}

type Headers = Readonly<Record<string, string>>;

/**
 * How long an answer stays fresh (RFC 9111, 4.2.1): max-age, else Expires, each without the Age that it has already.
 * Undefined when nothing is said, or that it may not be kept at all.
 */
export function freshness(headers: Headers, now: number): Hint | undefined {
  const control = (headers['cache-control'] ?? '').slice(0, 1_000).toLowerCase();
  if (/(?:^|[\s,])no-(?:store|cache)\b/.test(control)) return undefined;
  const age = seconds(headers.age) ?? 0;
  const maxAge = seconds(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1]);
  if (maxAge !== undefined) return hint(maxAge - age, `Cache-Control max-age=${maxAge}`, age);
  const expires = Date.parse(headers.expires ?? '');
  const sent = Date.parse(headers.date ?? '');
  const lifetime = Math.round((expires - (Number.isNaN(sent) ? now : sent)) / 1_000);
  return Number.isNaN(lifetime)
    ? undefined
    : hint(lifetime - age, `Expires in ${sayDuration(lifetime * 1_000)}`, age);
}

function hint(left: number, says: string, age: number): Hint | undefined {
  return left > 0 ? { ms: left * 1_000, says: age ? `${says}, Age ${age}` : says } : undefined;
}

function seconds(said: string | undefined): number | undefined {
  const text = said?.trim() ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
