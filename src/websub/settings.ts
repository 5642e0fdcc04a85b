import { z } from 'zod';
import { isUrl } from '../is-url.js';

/** Feeds are pushed where this says at which address hubs can reach copydesk. */
export const WebSubSettings = z.strictObject({
  callbackUrl: z
    .url({ protocol: /^https?$/, error: 'must be the https (or http) address at which hubs reach copydesk' })
    .max(500)
    .refine(isPlain, 'must have no user name, password, query or fragment')
    .optional(),
});
export type WebSubSettings = z.infer<typeof WebSubSettings>;

function isPlain(url: string): boolean {
  if (!isUrl(url)) return true;
  const { username, password, search, hash } = new URL(url);
  return !username && !password && !search && !hash;
}

/** The address that a hub is given for one subscription. */
export function callbackOf(callbackUrl: string, id: string): string {
  return `${callbackUrl.replace(/\/+$/, '')}/websub/${id}`;
}
