import { encodePage } from './bytes.js';
import { latestChange, renderFeed } from './feed.js';
import { oembed } from './oembed.js';
import { type Newspaper, renderPage } from './page.js';
import { drawPng, LOGO_SVG } from './picture.js';
import { followShortLink } from './short-links.js';
import { pathOf, type Story } from './story.js';
import { STRAYS } from './strays.js';
import { type JsonAnswer, tweetResult } from './syndication.js';
import { youtubeOembed } from './youtube.js';

export interface Ask {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly userAgent: string;
  /** How often the same was asked before. */
  readonly asked: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Of the document, where it may be asked for conditionally. */
  readonly modified?: Date;
}

const HTML = 'text/html; charset=utf-8';
const ROBOTS = 'User-agent: *\nDisallow: /admin/\nDisallow: /search\n';

/** The newsroom's answer to a request; every address of it is here. */
export function answerTo(ask: Ask, stories: readonly Story[], paper: Newspaper): Answer {
  const { path } = ask;
  if (path === '/feed.xml') return feedAnswer(stories, paper);
  if (path === '/robots.txt') return plain(200, 'text/plain; charset=utf-8', ROBOTS);
  if (path === '/media/logo.svg') return plain(200, 'image/svg+xml', LOGO_SVG);
  if (path.startsWith('/media/')) return plain(200, 'image/png', drawPng(path));
  if (path === '/syndication/tweet-result') return json(syndicationAnswer(ask, paper));
  if (path === '/oembed') return json(oembed(ask.query.get('url') ?? '', paper.posts.values()));
  if (path === '/youtube/oembed') return json(youtubeOembed(ask.query.get('url') ?? '', stories));
  if (path.startsWith('/t.co/')) return shortLinkAnswer(ask, paper);
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

function syndicationAnswer(ask: Ask, paper: Newspaper): JsonAnswer {
  const id = ask.query.get('id');
  const post = [...paper.posts.values()].find((one) => one.id === id);
  return tweetResult(post, paper.posts, ask.asked);
}

function json(answer: JsonAnswer): Answer {
  if (answer.json === undefined && answer.status === 404) return plain(404, HTML, '<h1>Not Found</h1>');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(answer.retryAfter !== undefined && { 'retry-after': String(answer.retryAfter) }),
  };
  return { status: answer.status, headers, body: JSON.stringify(answer.json ?? { errors: [] }) };
}

function shortLinkAnswer(ask: Ask, paper: Newspaper): Answer {
  const code = ask.path.slice('/t.co/'.length);
  const answer = followShortLink(code, ask.userAgent, paper.posts.values());
  const headers = {
    'content-type': HTML,
    'cache-control': 'private,max-age=300',
    ...(answer.location && { location: answer.location }),
  };
  return { status: answer.status, headers, body: answer.html ?? '' };
}
