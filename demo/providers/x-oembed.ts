import { longDate } from '../languages.js';
import { richText } from '../post-markup.js';
import { type Post, permalink } from '../posts.js';
import { escapeHtml } from '../template.js';
import { FAULTS, type Scripted } from './scripted.js';

/** What the stand-in for X's oEmbed endpoint answers: always with the English date. */
export function xOembed(url: string, posts: Iterable<Post>): Scripted {
  const id = /\/status\/(\d{5,20})/.exec(url)?.[1];
  const post = [...posts].find((one) => one.id === id);
  if (!post || post.state === 'missing' || post.state === 'deleted') return FAULTS.missing;
  if (post.state === 'protected') {
    return { status: 403, body: { error: 'Sorry, you are not authorized to see this status.' } };
  }
  return { body: answer(post) };
}

function answer(post: Post): object {
  const link = permalink(post, 'twitter.com');
  const date = longDate('en', new Date(post.published));
  return {
    url: link,
    author_name: post.name,
    author_url: `https://twitter.com/${post.handle}`,
    html: `<blockquote class="twitter-tweet"><p lang="${post.language}" dir="auto">${richText(post)}</p>&mdash; ${escapeHtml(post.name)} (@${post.handle}) <a href="${link}?ref_src=twsrc%5Etfw">${date}</a></blockquote>\n`,
    width: 550,
    height: null,
    type: 'rich',
    cache_age: '3153600000',
    provider_name: 'Twitter',
    provider_url: 'https://twitter.com',
    version: '1.0',
  };
}
