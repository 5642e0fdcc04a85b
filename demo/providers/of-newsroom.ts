import type { NetworkPost } from '../network-posts.js';
import type { Post } from '../posts.js';
import type { Story } from '../story.js';
import { blueskyHandle, blueskyPosts, mastodonStatus, telegramMessage, tiktokOembed } from './networks.js';
import { followShortLink } from './short-links.js';
import type { Asked, Players } from './stand-in.js';
import { tweetResult } from './syndication.js';
import { xOembed } from './x-oembed.js';
import { youtubeOembed } from './youtube.js';

/** What the providers say of the posts that the newsroom's pages show. */
export function newsroomAnswers(
  posts: ReadonlyMap<string, Post>,
  elsewhere: readonly NetworkPost[],
  stories: () => readonly Story[],
): Players['answers'] {
  const all = [...posts.values()];
  const asked = (url: URL) => url.searchParams.get('url') ?? '';
  const behind = (url: URL) => url.pathname.replace(/^\/[^/]+\//, '');
  return new Map([
    [
      'syndication',
      ({ url, before }: Asked) => {
        const id = url.searchParams.get('id');
        return tweetResult(
          all.find((post) => post.id === id),
          posts,
          before,
        );
      },
    ],
    ['oembed', ({ url }: Asked) => xOembed(asked(url), all)],
    ['tco', ({ url, userAgent }: Asked) => followShortLink(behind(url), userAgent, all)],
    ['youtube', ({ url }: Asked) => youtubeOembed(asked(url), stories())],
    ['tiktok', ({ url }: Asked) => tiktokOembed(asked(url), elsewhere)],
    ['telegram', ({ url }: Asked) => telegramMessage(behind(url), elsewhere)],
    ['mastodon', ({ url }: Asked) => mastodonStatus(url.pathname.split('/').at(-1) ?? '', elsewhere)],
    [
      'bluesky',
      ({ url }: Asked) => {
        const handle = url.searchParams.get('handle');
        return handle
          ? blueskyHandle(handle, elsewhere)
          : blueskyPosts(url.searchParams.getAll('uris'), elsewhere);
      },
    ],
  ]);
}
