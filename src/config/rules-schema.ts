import { z } from 'zod';

const text = z.string().min(1);
const day = z.iso.date();
const selector = text.describe('a CSS selector');

export const PhraseFile = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z]{2,3}-[a-z0-9-]+$/, 'the language, a hyphen, then lower-case words'),
      at: z.enum(['block', 'start', 'end', 'edge', 'label']),
      /** Plain text; `*` for up to eight words, `(one|other|)` for a choice. */
      phrase: text.optional(),
      /** A regular expression on folded text, in full; bounded quantifiers alone. */
      pattern: text.optional(),
      /** With `pattern`: folded words of which every match has one, so that other blocks need not be tried. */
      words: z.array(text).optional(),
      why: text,
      seen: text,
      /** A block of text that the rule changes. */
      example: text,
      /** A sentence that resembles it and stays. */
      kept: text.optional(),
    })
    .refine((rule) => (rule.phrase === undefined) !== (rule.pattern === undefined), {
      error: 'one of phrase and pattern, not both',
      path: ['phrase'],
    }),
);
export type PhraseFile = z.infer<typeof PhraseFile>;

/** A saved page, and what the record of it must say once the rule is applied. */
const Fixture = z.strictObject({
  /** From the rule file's own folder. */
  page: z.string().regex(/^(?!\/)(?!.*\.\.)[^\\\0]+$/, 'a file below the folder of the rule'),
  /** The address that it came from; by default one of the host. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Words that the record's text holds, and words that it does not. */
  text,
  gone: text.optional(),
  title: text.optional(),
  authors: z.array(text).min(1).optional(),
  published: z.iso.datetime({ offset: true }).optional(),
  nextPage: z.url().optional(),
});
export type Fixture = z.infer<typeof Fixture>;

const version = {
  body: selector.optional(),
  remove: z.array(selector).min(1).optional(),
  title: selector.optional(),
  author: selector.optional(),
  date: selector.optional(),
  nextPage: selector.optional(),
  validFrom: day.optional(),
  validUntil: day.optional(),
  fixture: Fixture.optional(),
};
const SiteVersion = z.strictObject(version);
export type SiteVersion = z.infer<typeof SiteVersion>;

/** One host: its selectors, or under `versions` those of each time in which its pages were made alike. */
export const SiteFile = z.strictObject({
  host: z
    .string()
    .regex(
      /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
      'a host name in lower case, without www where the whole site is meant',
    ),
  why: text,
  seen: text.optional(),
  ...version,
  versions: z.array(SiteVersion).min(1).optional(),
});
export type SiteFile = z.infer<typeof SiteFile>;

const words = z.array(text).min(1);

/** Notes by what they speak of, a language each. */
export const NoteFile = z.array(
  z.strictObject({
    language: z.string().regex(/^[a-z]{2,3}$/),
    video: words,
    /** Pressing, a link, going there. */
    way: words,
    /** The official site, the source. */
    place: words,
    /** A block that is such a note, and one that resembles it and stays. */
    example: text,
    kept: text,
  }),
);
/** How the notes that are kept open, by language. */
export const RoleFile = z.array(
  z.strictObject({
    language: z.string().regex(/^[a-z]{2,3}$/),
    role: z.enum(['editors-note', 'correction']),
    /** Alone or before a sign: a colon, a dash, a full stop, a bracket. */
    labels: words.optional(),
    /** Whatever follows. */
    opens: z.array(text),
    /** A block of this role, and one that resembles it and is none. */
    example: text,
    kept: text,
  }),
);
export type RoleFile = z.infer<typeof RoleFile>;

export type NoteFile = z.infer<typeof NoteFile>;
