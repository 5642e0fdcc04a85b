import type { Words } from './languages.js';
import { pathOf, type Story } from './story.js';
import { escapeHtml } from './template.js';

/** JSON that may stand in a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** As many sites do it: HTML's entities inside of JSON. */
function entities(text: string): string {
  return escapeHtml(text).replaceAll("'", '&#039;').replaceAll('’', '&#8217;');
}

/** What a make's JSON-LD says of the article: escaped twice on the makes whose real models do so. */
export function linkedData(story: Story, words: Words, base: string): string {
  const shown = ['wordpress', 'portal'].includes(story.make) ? entities : (text: string) => text;
  const url = base + pathOf(story);
  const article = {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: shown(story.title),
    ...(story.standfirst && { description: shown(story.standfirst) }),
    image: [
      { '@type': 'ImageObject', url: `${base}/media/${story.hero.picture}.png`, width: 64, height: 36 },
    ],
    datePublished: story.published,
    dateModified: story.modified ?? story.published,
    inLanguage: story.language,
    articleSection: story.section,
    keywords: story.tags,
    author: [{ '@type': 'Person', name: shown(story.author), url: `${base}/authors/${story.slug}` }],
    publisher: { '@type': 'NewsMediaOrganization', name: words.site, logo: `${base}/media/logo.svg` },
    isAccessibleForFree: true,
  };
  return scriptJson({
    '@context': 'https://schema.org',
    '@graph': [article, breadcrumb(story, words, base)],
  });
}

function breadcrumb(story: Story, words: Words, base: string): object {
  const item = (name: string, position: number, path: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item: base + path,
  });
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [item(words.home, 1, '/'), item(story.section, 2, `/${story.language}/`)],
  };
}

/** The page state that a React site leaves in its pages. */
export function nextData(story: Story, base: string): string {
  const { slug, title, section, author, published, modified } = story;
  return scriptJson({
    props: { pageProps: { article: { slug, title, section, author, published, modified }, base } },
    page: '/[language]/[slug]',
    query: { language: story.language, slug },
    buildId: 'kY3tq8mLb2',
    locale: story.language,
  });
}
