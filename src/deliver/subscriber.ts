import { z } from 'zod';

/** Who is handed every record. */
export const Subscriber = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    type: z.literal('ndjson'),
    folder: z.string().min(1),
  }),
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    type: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }),
    secret: z.string().min(16),
    allowPrivateNetwork: z.boolean().optional(),
  }),
]);
export type Subscriber = z.infer<typeof Subscriber>;
