import type { Newspaper } from './page.js';
import { wordsOf } from './page.js';
import { pathOf, type Story } from './story.js';
import { escapeHtml } from './template.js';

/** An entry of the feed that leads to no article. */
export interface Stray {
  readonly path: string;
  readonly title: string;
  readonly published: string;
}

/** The newsroom's RSS 2.0 feed: every article, and the strays that a real feed has too. */
export function renderFeed(stories: readonly Story[], strays: readonly Stray[], paper: Newspaper): string {
  const items = [
    ...stories.map((story) => storyItem(story, paper)),
    ...strays.map((stray) => strayItem(stray, paper.base)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${escapeHtml(wordsOf(paper, 'en').site)}</title>
<link>${paper.base}/</link>
<description>${escapeHtml(wordsOf(paper, 'en').tagline)}</description>
<atom:link href="${paper.base}/feed.xml" rel="self" type="application/rss+xml"/>
<lastBuildDate>${latestChange(stories).toUTCString()}</lastBuildDate>
<ttl>1</ttl>
${items.join('\n')}
</channel>
</rss>
`;
}

export function latestChange(stories: readonly Story[]): Date {
  return new Date(Math.max(...stories.map((story) => Date.parse(story.modified ?? story.published))));
}

function storyItem(story: Story, paper: Newspaper): string {
  const summary = story.standfirst ?? story.hero.caption;
  return `<item>
<title><![CDATA[${story.title}]]></title>
<link>${paper.base}${pathOf(story)}</link>
<guid isPermaLink="false">${story.slug}</guid>
<pubDate>${new Date(story.published).toUTCString()}</pubDate>
<atom:updated>${story.modified ?? story.published}</atom:updated>
<dc:creator>${escapeHtml(story.author)}</dc:creator>
<dc:language>${story.language}</dc:language>
<category>${escapeHtml(story.section)}</category>
<description>${escapeHtml(`<p>${escapeHtml(summary)}</p>`)}</description>
<media:content url="${paper.base}/media/${story.hero.picture}.png" type="image/png" medium="image"/>
</item>`;
}

function strayItem(stray: Stray, base: string): string {
  return `<item>
<title>${escapeHtml(stray.title)}</title>
<link>${base}${stray.path}</link>
<guid isPermaLink="true">${base}${stray.path}</guid>
<pubDate>${new Date(stray.published).toUTCString()}</pubDate>
</item>`;
}
