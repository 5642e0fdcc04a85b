import { remembered } from '../remembered.js';
import { isRegistered } from './oembed/registry.js';
import { hasShortLinks } from './short-links.js';
import { domainsAbove, isCarrier } from './url.js';

/**
 * Tells of a host whether an address of it may lead to an embed. Pages lead to the same few hosts again and again, nearly
 * all of them strangers'.
 * @param isListed whether a listed provider has a domain
 */
export function knownAmong(isListed: (domain: string) => boolean): (host: string) => boolean {
  const isKnown = (domain: string) => isListed(domain) || hasShortLinks(domain) || isRegistered(domain);
  const known = remembered((host) => isCarrier(host) || [...domainsAbove(host)].some(isKnown) || undefined, {
    most: 5_000,
    longest: 100,
  });
  return (host) => known(host) ?? false;
}
