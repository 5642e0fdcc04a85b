import { z } from 'zod';

const selector = z.string().min(1).max(500).describe('a CSS selector');

/** What is known of this source's pages; it goes before what the rules say of their site. */
export const SourceRules = z.strictObject({
  /** Where the article's body is. */
  body: selector.optional(),
  remove: z.array(selector).min(1).max(50).optional(),
  title: selector.optional(),
  author: selector.optional(),
  date: selector.optional(),
  /** Of the link to the article's next page. */
  nextPage: selector.optional(),
});
export type SourceRules = z.infer<typeof SourceRules>;
