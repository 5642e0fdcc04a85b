import { fillBody } from './body.js';
import { readData } from './data.js';
import { longDate, type Words } from './languages.js';
import { linkedData, nextData } from './linked-data.js';
import type { Post } from './posts.js';
import { pathOf, type Story } from './story.js';
import { escapeHtml, fill, type Values } from './template.js';

export interface Newspaper {
  /** The server's own address. */
  readonly base: string;
  readonly words: ReadonlyMap<string, Words>;
  readonly posts: ReadonlyMap<string, Post>;
}

/** The whole page of an article, as its make of site would serve it. */
export function renderPage(story: Story, paper: Newspaper): string {
  const values = pageValues(story, wordsOf(paper, story.language), paper.base);
  const body = fillBody(story.body, story.make, values, paper.posts);
  return fill(readData('templates', story.make, 'page.html'), { ...values, body });
}

/** @throws when the language has no words: every language of a story must have them */
export function wordsOf(paper: Newspaper, language: string): Words {
  const words = paper.words.get(language);
  if (!words) throw new Error(`There are no words for "${language}".`);
  return words;
}

function pageValues(story: Story, words: Words, base: string): Values {
  const modified = story.modified ?? story.published;
  const url = base + pathOf(story);
  return {
    ...story,
    base,
    url,
    words,
    modified,
    // The day where the story was written, as its readers count it.
    shown: longDate(story.language, new Date(story.published.slice(0, 10))),
    picture: `${base}/media/${story.hero.picture}.png`,
    encodedUrl: encodeURIComponent(url),
    byline: fill(words.by, { author: story.author }),
    tagLinks: story.tags.map((tag) => tagLink(tag)).join(' '),
    linkedData: linkedData(story, words, base),
    nextData: nextData(story, base),
    charsetName: story.charset ?? 'utf-8',
  };
}

function tagLink(tag: string): string {
  return `<a href="/tag/${encodeURIComponent(tag)}" rel="tag">${escapeHtml(tag)}</a>`;
}
