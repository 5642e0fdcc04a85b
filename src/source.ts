import { z } from 'zod';
import { EmbedPolicies } from './embeds/policy.js';
import { Filters } from './filter/rule.js';
import { isUrl } from './is-url.js';
import { PollOptions } from './poll/options.js';
import { Credentials, ExtraHeaders } from './source/credentials.js';
import { ReadOptions } from './source/read-options.js';
import { SourceRules } from './source/rules.js';

export const Tag = z
  .string()
  .regex(
    /^(?=.{1,64}$)[^\s,/](?:[^,\n]*[^\s,/])?$/u,
    'must be 1 to 64 characters without a comma, and neither begin nor end with a space or /',
  );

/** The name of one of the proxies in the settings, or an address. */
const ProxyName = z
  .string()
  .regex(
    /^(?:[a-z0-9][a-z0-9-]{0,63}|https?:\/\/[^\s/@?#]{1,255}\/?)$/,
    'must be a name under `proxies` in settings.yaml, or http://host:port (a proxy with a password stands in settings.yaml)',
  );

const feedUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(2_048)
  .refine(withoutUser, 'must not hold a user name or password: put them into `credentials`');

/** A feed that an operator asked to be read. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens, at most 64'),
  name: z.string().min(1).max(200),
  feedUrl,
  /** Seconds between polls. */
  interval: z.number().int().min(1).optional(),
  /** Cron expression, instead of `interval`. */
  cron: z.string().min(1).max(200).optional(),
  timeZone: z.string().min(1).max(64).optional(),
  /** BCP 47, where the pages do not say. */
  language: z.string().min(2).max(35).optional(),
  /** What sources are selected by. */
  tags: z.array(Tag).max(50).optional(),
  /** Hours without anything new after which it counts as silent; by default told from its own rhythm. */
  silenceHours: z.number().positive().max(87_600).optional(),
  /** Sent to the feed's own origin alone. */
  credentials: Credentials.optional(),
  headers: ExtraHeaders.optional(),
  proxy: ProxyName.optional(),
  userAgent: z
    .string()
    .regex(/^[\x20-\x7e]{1,300}$/, 'must be one line of ASCII, at most 300 characters')
    .optional(),
  /** Which entries are taken in. */
  filters: Filters.optional(),
  /** What is known of its pages. */
  rules: SourceRules.optional(),
  /** Lets this source, and nothing else, reach private addresses. */
  allowPrivateNetwork: z.boolean().optional(),
  /** Other base URLs for the providers' endpoints, for this source's embeds only. */
  endpoints: z.record(z.string(), z.url()).optional(),
  /** What is otherwise for this source's embeds. */
  embeds: EmbedPolicies.optional(),
  paused: z.boolean().optional(),
  ...PollOptions.shape,
  ...ReadOptions.shape,
});
export type Source = z.infer<typeof Source>;

function withoutUser(url: string): boolean {
  if (!isUrl(url)) return true;
  const { username, password } = new URL(url);
  return !username && !password;
}
