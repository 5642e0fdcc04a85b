import { z } from 'zod';
import { text, time, url } from './values.js';

const role = z.enum(['standfirst', 'editors-note', 'credit', 'correction', 'live-update']).optional();

export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text, html: text, role, time: time.optional() }),
  z.object({
    type: z.literal('heading'),
    level: z.number().int().min(2).max(6),
    text,
    role,
    time: time.optional(),
  }),
  z.object({ type: z.literal('quote'), text, cite: text.optional(), role }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(text).min(1), role }),
  z.object({ type: z.literal('table'), rows: z.array(z.array(z.string())).min(1), role }),
  z.object({
    type: z.literal('image'),
    url,
    alt: text.optional(),
    caption: text.optional(),
    credit: text.optional(),
    role,
  }),
  z.object({ type: z.literal('code'), text, role }),
  z.object({ type: z.literal('embed'), embed: text, role }),
]);
export type Block = z.infer<typeof Block>;

/** One piece taken out of the page: nothing disappears silently. */
export const Removal = z.object({ step: text, rule: text, reason: text, text });
export type Removal = z.infer<typeof Removal>;
