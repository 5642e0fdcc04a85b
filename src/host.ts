/** A host name in the one form that is compared: lower case, without a root dot. */
export function normaliseHost(host: string): string {
  const lower = host.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** True when `host` is `domain` or a name under it. Never by substring: `netflix.com` is not `x.com`. */
export function hostIs(host: string, domain: string): boolean {
  const name = normaliseHost(host);
  return name === domain || name.endsWith(`.${domain}`);
}
