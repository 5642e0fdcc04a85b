import { createHash } from 'node:crypto';
import { shortLink } from '../post-markup.js';
import type { Post } from '../posts.js';
import { escapeHtml } from '../template.js';
import { FAULTS, type Scripted } from './scripted.js';
import { mediaLink, mediaOf, span } from './syndication-media.js';

const DELETED = 'This Post was deleted by the Post author. Learn more';
const PROTECTED =
  'You’re unable to view this Post because this account owner limits who can view their Posts. Learn more';

/**
 * What the stand-in for X's syndication endpoint answers for a post.
 * @param asked how often the post was asked for before
 */
export function tweetResult(
  post: Post | undefined,
  posts: ReadonlyMap<string, Post>,
  asked: number,
): Scripted {
  if (!post || post.state === 'missing') return FAULTS.missing;
  if (post.state === 'deleted') return { body: tombstone(DELETED) };
  if (post.state === 'protected') return { body: tombstone(PROTECTED) };
  if (post.state === 'oembed-only') return { body: {} };
  if (post.state === 'throttled-once' && asked === 0) return FAULTS.throttled;
  const quoted = posts.get(post.quotes ?? '');
  return { body: { ...tweet(post), ...(quoted && { quoted_tweet: tweet(quoted) }) } };
}

function tombstone(words: string): object {
  const from = words.indexOf('Learn more');
  return {
    __typename: 'TweetTombstone',
    tombstone: {
      text: {
        text: words,
        entities: [
          {
            from_index: from,
            to_index: words.length,
            ref: { __typename: 'TimelineUrl', url_type: 'ExternalUrl' },
          },
        ],
        rtl: false,
      },
    },
  };
}

function tweet(post: Post): object {
  const link = post.link ? ` ${shortLink(post.linkCode)}` : '';
  const shownText = escapeHtml(post.text) + link;
  const text = shownText + (post.media ? ` ${shortLink(post.mediaCode)}` : '');
  return {
    __typename: 'Tweet',
    lang: post.language,
    favorite_count: 12,
    possibly_sensitive: false,
    created_at: post.published,
    display_text_range: [0, [...shownText].length],
    entities: entitiesOf(post, text),
    id_str: post.id,
    text,
    user: userOf(post),
    edit_control: { edit_tweet_ids: [post.id], is_edit_eligible: false, edits_remaining: '5' },
    conversation_count: 3,
    news_action_type: 'conversation',
    isEdited: false,
    isStaleEdit: false,
    ...(post.media && { mediaDetails: [mediaOf(post, text)] }),
  };
}

function userOf(post: Post): object {
  return {
    id_str: String(createHash('sha256').update(post.handle).digest().readUInt32BE(0)),
    name: post.name,
    screen_name: post.handle,
    profile_image_url_https: `https://pbs.twimg.com/profile_images/${post.mediaCode}_normal.jpg`,
    profile_image_shape: 'Circle',
    verified: false,
    is_blue_verified: true,
  };
}

/** Indices count code points, as in the recorded answers. */
function entitiesOf(post: Post, text: string): object {
  const hashtags = [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map((match) => ({
    indices: span(text, match.index, match[0]),
    text: match[1],
  }));
  const mentions = [...text.matchAll(/@(\w{1,15})/g)].map((match) => ({
    id_str: '90417',
    indices: span(text, match.index, match[0]),
    name: match[1],
    screen_name: match[1],
  }));
  const url = shortLink(post.linkCode);
  const urls = post.link
    ? [
        {
          display_url: post.link.shown,
          expanded_url: post.link.url,
          indices: span(text, text.indexOf(url), url),
          url,
        },
      ]
    : [];
  return {
    hashtags,
    urls,
    user_mentions: mentions,
    symbols: [],
    ...(post.media && { media: [mediaLink(post, text)] }),
  };
}
