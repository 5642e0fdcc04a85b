import { encodePage } from './bytes.js';
import { latestChange, renderFeed } from './feed.js';
import { type Newspaper, renderPage } from './page.js';
import { drawPng, LOGO_SVG } from './picture.js';
import { pathOf, type Story } from './story.js';
import { STRAYS } from './strays.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Of the document, where it may be asked for conditionally. */
  readonly modified?: Date;
}

const HTML = 'text/html; charset=utf-8';
const ROBOTS = 'User-agent: *\nDisallow: /admin/\nDisallow: /search\n';

/** The newsroom's answer to a request; every address of its own is here. */
export function answerTo(path: string, stories: readonly Story[], paper: Newspaper): Answer {
  if (path === '/feed.xml') return feedAnswer(stories, paper);
  if (path === '/robots.txt') return plain(200, 'text/plain; charset=utf-8', ROBOTS);
  if (path === '/media/logo.svg') return plain(200, 'image/svg+xml', LOGO_SVG);
  if (path.startsWith('/media/')) return plain(200, 'image/png', drawPng(path));
  const story = stories.find((one) => pathOf(one) === path);
  if (story) return pageAnswer(story, paper);
  const stray = STRAYS.find((one) => one.path === path);
  if (stray) return plain(stray.status, stray.contentType, stray.body);
  return plain(404, HTML, '<!DOCTYPE html><title>Not found</title>');
}

function plain(status: number, contentType: string, body: string | Uint8Array): Answer {
  return { status, headers: { 'content-type': contentType }, body };
}

function feedAnswer(stories: readonly Story[], paper: Newspaper): Answer {
  const body = renderFeed(stories, STRAYS, paper);
  return { ...plain(200, 'application/rss+xml; charset=utf-8', body), modified: latestChange(stories) };
}

function pageAnswer(story: Story, paper: Newspaper): Answer {
  const body = encodePage(renderPage(story, paper), story.charset);
  const contentType = story.charsetInPage ? 'text/html' : `text/html; charset=${story.charset ?? 'utf-8'}`;
  return { ...plain(200, contentType, body), modified: new Date(story.modified ?? story.published) };
}
