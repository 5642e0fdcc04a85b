import { directivesOf } from './body.js';
import { contentOf, type ExpectedContent } from './expected-content.js';
import { type ExpectedEmbed, embedsOf } from './expected-embeds.js';
import { loadWords } from './languages.js';
import { type Newspaper, renderPage, wordsOf } from './page.js';
import { loadPosts } from './posts.js';
import { loadStories, pathOf, type Story, updated } from './story.js';
import { escapeHtml } from './template.js';

/** What must come out of one of the newsroom's articles, told by the same data as its page. */
export interface ExpectedArticle extends ExpectedContent {
  readonly slug: string;
  /** Percent-encoded, as it stands in the feed. */
  readonly path: string;
  readonly title: string;
  readonly standfirst?: string;
  readonly author: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly published: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Nothing of this may be in the record's text: what the page says around the article, and its posts' words. */
  readonly absent: readonly string[];
  /** In reading order. */
  readonly embeds: readonly ExpectedEmbed[];
}

/** Shorter ones, such as the menu's, may well be words of the article too. */
const SHORTEST_PHRASE = 12;

/** Every article as first published, newest first. */
export function expectedArticles(): ExpectedArticle[] {
  const paper = printedPaper();
  return loadStories().map((story) => expected(story, paper));
}

/**
 * The article after `newsroom.update(slug)`.
 * @throws when there is no such article, or no update of it
 */
export function expectedUpdate(slug: string): ExpectedArticle {
  const story = loadStories().find((one) => one.slug === slug);
  if (!story) throw new Error(`There is no article "${slug}".`);
  return expected(updated(story), printedPaper());
}

function printedPaper(): Newspaper {
  return { base: 'http://newsroom.invalid', words: loadWords(), posts: loadPosts() };
}

function expected(story: Story, paper: Newspaper): ExpectedArticle {
  const { slug, title, standfirst, author, section, tags, published, language, direction } = story;
  const embeds = directivesOf(story.body).flatMap((one) => embedsOf(one, story.make, paper.posts));
  return {
    slug,
    path: pathOf(story),
    title,
    ...(standfirst && { standfirst }),
    author,
    section,
    tags,
    published,
    language,
    direction,
    ...contentOf(story.body),
    absent: [...boilerplateOf(story, paper), ...embeds.flatMap((embed) => embed.text?.split('\n') ?? [])],
    embeds,
  };
}

/** The phrases of the language that this page carries. */
function boilerplateOf(story: Story, paper: Newspaper): string[] {
  const html = renderPage(story, paper);
  return phrasesIn(wordsOf(paper, story.language)).filter(
    (phrase) => phrase.length >= SHORTEST_PHRASE && html.includes(escapeHtml(phrase)),
  );
}

function phrasesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return Object.values(words as object).flatMap((inner) => phrasesIn(inner));
}
