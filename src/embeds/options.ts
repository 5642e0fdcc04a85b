import { z } from 'zod';

const XRoute = z.enum(['syndication', 'oembed', 'api', 'fxtwitter']);
/** A means of asking X. */
export type XRoute = z.infer<typeof XRoute>;

const ProviderOption = z.strictObject({
  /** Whether it is asked at all. Default true, but for Meta's, whose terms forbid keeping what they answer. */
  ask: z.boolean().optional(),
  /** Slower or faster than it is known to bear. */
  pace: z
    .strictObject({ intervalMs: z.number().min(0).optional(), burst: z.number().int().min(1).optional() })
    .optional(),
  /** X: the key of its API v2. A secret. */
  bearerToken: z.string().min(1).optional(),
  /** X: the base URL of a server that speaks FxTwitter's API. It is told the id of every post that is asked for. */
  fxtwitter: z.url({ protocol: /^https?$/ }).optional(),
  /** X: which means are used, and in which order. */
  order: z.array(XRoute).min(1).optional(),
});
export type ProviderOption = z.infer<typeof ProviderOption>;

/** What an operator decides about asking each provider, by its name. */
export const ProviderOptions = z.record(z.string(), ProviderOption);
export type ProviderOptions = Readonly<Record<string, ProviderOption>>;
