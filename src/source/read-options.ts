import { z } from 'zod';

/** How the document behind a source's address is read. */
export const ReadOptions = z.object({
  /** `links`: the address is a section page, and its links are the entries. A last resort, for sites without feeds. */
  readAs: z.enum(['feed', 'links']).optional(),
});
export type ReadOptions = z.infer<typeof ReadOptions>;
