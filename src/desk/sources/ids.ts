const MAX = 64;

/** An id that says where a feed is from: its host, and where that is taken, its path; then a number. */
export function idFor(feedUrl: string, isTaken: (id: string) => boolean): string {
  const { hostname, pathname } = new URL(feedUrl);
  const host = hostname.replace(/^www\./, '');
  const tries = [host, `${host}${pathname.replace(/\.(?:xml|rss|atom|json)$/, '')}`].map(slug);
  const free = tries.find((id) => id && !isTaken(id));
  if (free) return free;
  const base = tries[1] || 'source';
  for (let number = 2; ; number++) {
    const id = `${base.slice(0, MAX - 1 - String(number).length)}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** Lower-case letters, digits and hyphens. */
export function slug(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return letters.replace(/^-/, '').slice(0, MAX).replace(/-$/, '');
}
