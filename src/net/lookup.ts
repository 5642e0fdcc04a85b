import { Resolver, lookup as systemLookup } from 'node:dns/promises';

/** All addresses of a name. Rejects, or gives none, when there are none. */
export type Lookup = (name: string) => Promise<readonly string[]>;

const TIMEOUT_MS = 3_000;
const TRIES = 2;

/**
 * Asks the name servers themselves: no search domain, no hosts file, and, unlike getaddrinfo, no thread of the
 * pool that a slow name server could hold.
 */
export function createPublicLookup(): Lookup {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  return async (name) => {
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = [four, six].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (!found.length && four.status === 'rejected') throw four.reason;
    return found;
  };
}

/** As this machine's other programs see names, hosts file and search domains included: for networks of one's own. */
export async function lookupInside(name: string): Promise<readonly string[]> {
  const found = await systemLookup(name, { all: true });
  return found.map(({ address }) => address);
}
