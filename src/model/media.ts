import { z } from 'zod';
import { text, url } from './values.js';

export const Picture = z.object({
  url,
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  alt: text.optional(),
  caption: text.optional(),
  credit: text.optional(),
});
export type Picture = z.infer<typeof Picture>;

export const Video = z.object({
  url,
  poster: url.optional(),
  caption: text.optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});
export type Video = z.infer<typeof Video>;
