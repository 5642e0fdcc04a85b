import { z } from 'zod';
import type { ProxyServer } from '../io.js';
import { Secret } from '../source/credentials.js';
import type { ReadSecret } from './secrets.js';

/** Proxies that tunnel, by the name under which sources ask for them. */
export const ProxySettings = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens'),
  z.strictObject({
    url: z.url({ protocol: /^https?$/, error: 'must be http://host:port or https://host:port' }),
    username: z.string().min(1).optional(),
    password: Secret.optional(),
  }),
);
export type ProxySettings = z.infer<typeof ProxySettings>;

/** Finds a proxy by its name. */
export function createFindProxy(
  proxies: ProxySettings,
  readSecret: ReadSecret,
): (name: string) => ProxyServer | undefined {
  return (name) => {
    const found = Object.hasOwn(proxies, name) ? proxies[name] : undefined;
    if (!found) return undefined;
    const { url, username, password } = found;
    if (username === undefined) return { url, trusted: true };
    const pair = `${username}:${password ? readSecret(password) : ''}`;
    return { url, trusted: true, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  };
}
