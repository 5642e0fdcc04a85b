import { z } from 'zod';
import { listData, readData } from './data.js';
import { directionOf, Language } from './languages.js';

const text = z.string().min(1);
const time = z.iso.datetime({ offset: true });

const StoryData = z.strictObject({
  language: Language,
  /** The make of page it stands on: a folder of templates/. */
  make: z.enum(['wordpress', 'react', 'table', 'portal', 'amp']),
  path: z.string().startsWith('/'),
  title: text,
  standfirst: text.optional(),
  author: text,
  section: text,
  tags: z.array(text).min(2),
  published: time,
  modified: time.optional(),
  /** Of the page's bytes; UTF-8 where absent. */
  charset: z.string().optional(),
  /** The charset stands in the page alone, not in the answer's header. */
  charsetInPage: z.boolean().optional(),
  hero: z.strictObject({ picture: text, alt: text, caption: text, credit: text }),
});

/** An article of the newsroom: what an editor would have typed in. */
export interface Story extends z.infer<typeof StoryData> {
  readonly slug: string;
  readonly direction: 'ltr' | 'rtl';
  /** HTML with comments where the page's make puts something in. */
  readonly body: string;
}

const Changes = StoryData.pick({ title: true, standfirst: true, modified: true })
  .partial()
  .extend({ body: z.array(z.strictObject({ find: text, replace: text })) });

/** As it stands in an address. */
export function pathOf(story: Story): string {
  return encodeURI(story.path);
}

/** All articles, newest first. */
export function loadStories(): Story[] {
  const slugs = listData('articles')
    .filter((file) => file.endsWith('.json') && !file.endsWith('.update.json'))
    .map((file) => file.replace('.json', ''));
  return slugs.map(loadStory).sort((a, b) => Date.parse(b.published) - Date.parse(a.published));
}

function loadStory(slug: string): Story {
  const data = StoryData.parse(JSON.parse(readData('articles', `${slug}.json`)));
  return { ...data, slug, direction: directionOf(data.language), body: readData('articles', `${slug}.html`) };
}

/**
 * The same article as it stands after its update.
 * @throws when the newsroom has no update of it, or one that does not fit the article
 */
export function updated(story: Story): Story {
  const { body, ...changes } = Changes.parse(JSON.parse(readData('articles', `${story.slug}.update.json`)));
  return { ...story, ...changes, body: body.reduce(edit, story.body) };
}

function edit(body: string, { find, replace }: { readonly find: string; readonly replace: string }): string {
  if (!body.includes(find)) throw new Error(`The article has no "${find}".`);
  return body.replace(find, () => replace);
}
