import { z } from 'zod';
import { compilePattern } from './pattern.js';

export const MAX_PATTERN = 200;
const MAX_RULES = 50;

const pattern = z
  .string()
  .min(1)
  .max(MAX_PATTERN)
  .superRefine((value, context) => {
    try {
      compilePattern(value);
    } catch (thrown) {
      context.addIssue({
        code: 'custom',
        message: thrown instanceof Error ? thrown.message : String(thrown),
      });
    }
  })
  .describe('words, in any case, or /a regular expression/ (docs/sources.md says which)');

/** One filter: an entry is of it when all that it names holds. */
export const FilterRule = z
  .strictObject({
    title: pattern.optional(),
    url: pattern.optional(),
    /** One of the entry's categories. */
    section: pattern.optional(),
    /** BCP 47: `en` holds for `en-GB` too. */
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag such as en or pt-BR')
      .optional(),
  })
  .refine((rule) => Object.values(rule).some((value) => value !== undefined), {
    error: 'says nothing: give it title, url, section or language',
  });
export type FilterRule = z.infer<typeof FilterRule>;

/** Which of a source's entries are taken in. */
export const Filters = z.strictObject({
  /** Only entries of one of these. */
  include: z.array(FilterRule).min(1).max(MAX_RULES).optional(),
  /** No entries of any of these. */
  exclude: z.array(FilterRule).min(1).max(MAX_RULES).optional(),
  /** No entries that came out earlier; one without a date is taken in. */
  maxAgeDays: z.number().positive().max(36_500).optional(),
});
export type Filters = z.infer<typeof Filters>;
