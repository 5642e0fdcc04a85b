/**
 * Says honestly who asks, and where the operator can be reached.
 * @param contact URL or mail address
 */
export function userAgentOf(version: string, contact?: string): string {
  return contact ? `copydesk/${version} (+${contact})` : `copydesk/${version}`;
}
