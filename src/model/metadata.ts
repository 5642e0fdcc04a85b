import { z } from 'zod';
import { Picture } from './media.js';
import { text, time, url } from './values.js';

export const Person = z.object({ name: text, url: url.optional() });
export type Person = z.infer<typeof Person>;

/** What is known about an article besides its body. */
export const Metadata = z.object({
  canonicalUrl: url.optional(),
  title: text.optional(),
  subtitle: text.optional(),
  authors: z.array(Person),
  publisher: Person.optional(),
  section: text.optional(),
  tags: z.array(text),
  published: time.optional(),
  modified: time.optional(),
  /** BCP 47. */
  language: text.optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  leadImage: Picture.optional(),
  access: z.object({ free: z.boolean(), evidence: text }).optional(),
  rights: z.object({ notice: text.optional(), license: text.optional(), agency: text.optional() }).optional(),
  /** Field name -> where it came from: `json-ld:headline`, `meta:og:title`, `page:h1`, `feed`. */
  evidence: z.record(z.string(), text),
});
export type Metadata = z.infer<typeof Metadata>;
