import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens, at most 64');

/** Someone who is told of every change. */
export const Subscriber = z.discriminatedUnion('type', [
  z.strictObject({
    id,
    type: z.literal('ndjson'),
    /** Where the file of each day is kept. */
    folder: z.string().min(1),
  }),
  z.strictObject({
    id,
    type: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }),
    /** `whsec_` and the base64 of 24 to 64 bytes. */
    secret: z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,88}$/),
    allowPrivateNetwork: z.boolean().optional(),
  }),
]);
export type Subscriber = z.infer<typeof Subscriber>;
export type WebhookSubscriber = Extract<Subscriber, { type: 'webhook' }>;
