import { z } from 'zod';
import { listData, readData } from './data.js';

export const Language = z.enum(['ar', 'en', 'fr', 'es', 'fa', 'he', 'ja', 'ru']);
export type Language = z.infer<typeof Language>;

const text = z.string().min(1);

/** What the newsroom's pages say around every article, in one language. */
export const Words = z.strictObject({
  site: text,
  tagline: text,
  home: text,
  menu: z.array(text).length(6),
  by: text,
  published: text,
  share: z.array(text).length(3),
  /** Ways of saying that the video is better watched on the official site. */
  watchNotes: z.array(text).min(2),
  readAlso: text,
  relatedTitle: text,
  /** Headlines of stories that have no page. */
  related: z.array(text).length(7),
  newsletter: z.strictObject({ title: text, text, button: text }),
  app: text,
  cookies: text,
  cookieButton: text,
  comments: text,
  bio: text,
  tagsTitle: text,
  mostRead: text,
  advert: text,
  copyright: text,
  follow: text,
  footer: z.array(text).length(4),
  hidden: text,
});
export type Words = z.infer<typeof Words>;

export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr';
}

/** A day in words, of UTC, as X's widget prints it: CLDR's long date. */
export function longDate(locale: string, at: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    at,
  );
}

export function loadWords(): ReadonlyMap<string, Words> {
  return new Map(
    listData('words').map((file) => [
      file.replace('.json', ''),
      Words.parse(JSON.parse(readData('words', file))),
    ]),
  );
}
