import { z } from 'zod';
import { EmbedPolicies } from './embeds/policy.js';
import { PollOptions } from './poll/options.js';

/** A feed that an operator asked to be read. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens, at most 64'),
  name: z.string().min(1),
  feedUrl: z.url({ protocol: /^https?$/ }),
  /** Seconds between polls. */
  interval: z.number().int().min(1).optional(),
  /** Cron expression, instead of `interval`. */
  cron: z.string().min(1).optional(),
  timeZone: z.string().min(1).optional(),
  /** BCP 47, where the pages do not say. */
  language: z.string().min(2).optional(),
  /** Lets this source, and nothing else, reach private addresses. */
  allowPrivateNetwork: z.boolean().optional(),
  userAgent: z.string().min(1).optional(),
  /** Other base URLs for the providers' endpoints, for this source's embeds only. */
  endpoints: z.record(z.string(), z.url()).optional(),
  /** What is otherwise for this source's embeds. */
  embeds: EmbedPolicies.optional(),
  paused: z.boolean().optional(),
  ...PollOptions.shape,
});
export type Source = z.infer<typeof Source>;
