const FOLLOWED = new Set(['http:', 'https:', 'mailto:']);
const MAX_LENGTH = 4_096;

/**
 * Where a link leads, resolved against the page; undefined for what is not http, https or mailto.
 * Resolving first is what makes the check safe: a scheme hidden behind spaces or control characters
 * is read here as a browser reads it.
 */
export function resolveLink(href: string | undefined, baseUrl: string): string | undefined {
  const url = href && href.length <= MAX_LENGTH ? URL.parse(href, baseUrl) : undefined;
  return url && FOLLOWED.has(url.protocol) ? url.href : undefined;
}

/** As {@link resolveLink}, for what is loaded and not followed: http and https only. */
export function resolveResource(src: string | undefined, baseUrl: string): string | undefined {
  const url = resolveLink(src, baseUrl);
  return url?.startsWith('http') ? url : undefined;
}
