/**
 * Says honestly who asks, and where the operator can be reached.
 * @param contact URL or mail address
 */
export function userAgentOf(version: string, contact?: string): string {
  return contact ? `copydesk/${version} (+${contact})` : `copydesk/${version}`;
}

/** The mail address in a User-Agent of ours: it is told as From as well (RFC 9110, 10.1.2). */
export function fromOf(userAgent: string): string | undefined {
  return /\(\+([^\s()@]{1,64}@[^\s()@]{1,255})\)$/.exec(userAgent.slice(0, 500))?.[1];
}
