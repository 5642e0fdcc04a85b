import { z } from 'zod';

/** Who is told when something is wrong with a source. */
export const AlertSettings = z.strictObject({
  webhook: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      /** `whsec_` and the base64 of 24 to 64 bytes. */
      secret: z
        .string()
        .regex(/^whsec_[A-Za-z0-9+/=]{32,88}$/, 'must be whsec_ and the base64 of 24 to 64 bytes'),
      allowPrivateNetwork: z.boolean().optional(),
    })
    .optional(),
});
export type AlertSettings = z.infer<typeof AlertSettings>;
