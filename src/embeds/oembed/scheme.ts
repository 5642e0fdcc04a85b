/** One URL scheme of the registry, compiled. */
export interface Scheme {
  /** The host, or where it begins with a wildcard what all its hosts end with. */
  readonly domain: string;
  readonly pattern: RegExp;
  /** Letters that are not wildcards: of two schemes that match, the one with more says more. */
  readonly weight: number;
  /** Any page of the site matches: good for a player's address, not for a link's. */
  readonly wide: boolean;
}

const PARTS = /^https?:\/\/([^/]+)(\/.*)?$/;

/**
 * Compiles a URL scheme: in the host `*` stands for what holds no slash, in the path for anything. Anchored at both
 * ends, so that an address within another's query is none. undefined for what is no http(s) scheme, or names no domain.
 * Format: https://oembed.com, 2.1.
 */
export function compileScheme(scheme: string): Scheme | undefined {
  const [, host = '', path = '/'] = PARTS.exec(scheme.trim()) ?? [];
  const domain = host
    .slice(host.lastIndexOf('*') + 1)
    .replace(/^[^.]*\./, (head) => (host.includes('*') ? '' : head));
  if (!domain.includes('.') || domain.includes('*')) return undefined;
  const source = `${literal(host, '[^/]+')}${literal(path, '.+')}`;
  return {
    domain: domain.toLowerCase(),
    pattern: new RegExp(`^https?://${source}$`, 'i'),
    weight: scheme.replaceAll('*', '').length,
    wide: /^\/?\*?$/.test(path),
  };
}

function literal(text: string, wildcard: string): string {
  return text
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&'))
    .join(wildcard);
}
