import { z } from 'zod';

export const ApiSettings = z.strictObject({
  host: z.string().optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  token: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,256}$/,
      'must be 16 to 256 characters without spaces; make one: openssl rand -hex 24',
    )
    .optional(),
  secrets: z.array(z.string().min(1)).optional(),
});
export type ApiSettings = z.infer<typeof ApiSettings>;
