import { Failure } from '../../failure.js';
import type { FetchRequest, ProxyServer } from '../../io.js';
import { isUrl } from '../../is-url.js';
import { type Credentials, referencesIn } from '../../source/credentials.js';
import type { Source } from '../../source.js';

/** What sources may name and do not hold themselves. */
export interface SourceAccess {
  /** @throws Failure `secret-missing` */
  readonly readSecret: (value: string) => string;
  /** @throws Failure `secret-missing` */
  readonly findProxy: (name: string) => ProxyServer | undefined;
}

type Asked = Pick<
  Source,
  'feedUrl' | 'credentials' | 'headers' | 'proxy' | 'userAgent' | 'allowPrivateNetwork'
>;

/**
 * How a source wants one of its addresses to be asked for. Credentials and extra headers go to the feed's own origin
 * alone; on a redirect to another one the door drops them.
 * @throws Failure `secret-missing`, `proxy-unknown`
 */
export function requestOf(
  source: Asked,
  access: SourceAccess | undefined,
  url: string = source.feedUrl,
): Pick<FetchRequest, 'headers' | 'userAgent' | 'allowPrivateNetwork' | 'proxy'> {
  const headers = isOwn(source, url) ? ownHeaders(source, access) : {};
  const proxy = source.proxy === undefined ? undefined : proxyOf(source.proxy, access);
  return {
    ...(Object.keys(headers).length && { headers }),
    ...(source.userAgent && { userAgent: source.userAgent }),
    ...(source.allowPrivateNetwork && { allowPrivateNetwork: true }),
    ...(proxy && { proxy }),
  };
}

/** A request to the feed itself with what its source wants sent along. @throws as `requestOf` */
export function withOwn(
  request: FetchRequest,
  source: Asked,
  access: SourceAccess | undefined,
): FetchRequest {
  const own = requestOf(source, access);
  return { ...request, ...own, headers: { ...own.headers, ...request.headers } };
}

/** False where a feed at this address would be sent what is meant for another origin: an operator is to decide. */
export function keepsItsSecrets(source: Asked, feedUrl: string): boolean {
  return isOwn(source, feedUrl) || (source.credentials === undefined && source.headers === undefined);
}

function isOwn({ feedUrl }: Asked, url: string): boolean {
  return isUrl(url) && new URL(url).origin === new URL(feedUrl).origin;
}

function ownHeaders({ credentials, headers = {} }: Asked, access: SourceAccess | undefined) {
  const read = (value: string) => {
    const [secret] = referencesIn(value);
    if (secret === undefined) return value;
    if (access) return access.readSecret(value);
    throw new Failure('secret-missing', { secret });
  };
  const extra = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), read(value)]);
  return Object.fromEntries([...extra, ...(credentials ? [headerOf(credentials, read)] : [])]);
}

function headerOf(credentials: Credentials, read: (value: string) => string): [name: string, value: string] {
  switch (credentials.type) {
    case 'basic': {
      const pair = `${credentials.username}:${read(credentials.password)}`;
      return ['authorization', `Basic ${Buffer.from(pair).toString('base64')}`];
    }
    case 'bearer':
      return ['authorization', `Bearer ${read(credentials.token)}`];
    case 'cookie':
      return ['cookie', read(credentials.cookie)];
  }
}

function proxyOf(proxy: string, access: SourceAccess | undefined): ProxyServer {
  const named = access?.findProxy(proxy);
  if (named) return named;
  if (/^https?:/.test(proxy)) return { url: proxy };
  throw new Failure('proxy-unknown', { proxy });
}
