import type { NetworkPost } from '../network-posts.js';
import { escapeHtml } from '../template.js';
import { FAULTS, type Scripted } from './scripted.js';

/** What Bluesky's public view answers: of the posts that are asked for, those that there are. */
export function blueskyPosts(uris: readonly string[], posts: readonly NetworkPost[]): Scripted {
  return {
    body: {
      posts: posts.filter(({ network, ref }) => network === 'bluesky' && uris.includes(ref)).map(postView),
    },
  };
}

function postView(post: NetworkPost): object {
  const { ref, author, handle, name, text, published, language, picture, counts = {} } = post;
  const cdn = 'https://cdn.bsky.app/img';
  const image = {
    thumb: `${cdn}/feed_thumbnail/${author}`,
    fullsize: `${cdn}/feed_fullsize/${author}`,
    alt: picture,
  };
  return {
    uri: ref,
    cid: 'bafyreiorlavia',
    author: { did: author, handle, displayName: name, labels: [] },
    record: {
      $type: 'app.bsky.feed.post',
      text,
      createdAt: published,
      langs: [language],
      facets: facetsOf(text),
    },
    ...(picture && { embed: { $type: 'app.bsky.embed.images#view', images: [image] } }),
    replyCount: counts.replies ?? 0,
    repostCount: counts.reposts ?? 0,
    likeCount: counts.likes ?? 0,
    quoteCount: 0,
    indexedAt: published,
    labels: [],
  };
}

/** Counted in bytes. */
function facetsOf(text: string): object[] {
  return [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(({ 0: shown, 1: tag, index }) => {
    const byteStart = Buffer.byteLength(text.slice(0, index));
    const features = [{ $type: 'app.bsky.richtext.facet#tag', tag }];
    return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(shown) }, features };
  });
}

/** What an instance of Mastodon answers for a status. */
export function mastodonStatus(id: string, posts: readonly NetworkPost[]): Scripted {
  const post = posts.find((one) => one.network === 'mastodon' && one.id === id);
  if (!post) return { status: 404, body: { error: 'Record not found' } };
  const { url, author, handle, name, text, published, language, counts = {} } = post;
  const content = escapeHtml(text).replace(
    /#([\p{L}\p{N}_]+)/gu,
    (_shown, tag: string) =>
      `<a href="https://${author}/tags/${tag}" class="mention hashtag" rel="tag">#<span>${tag}</span></a>`,
  );
  return {
    body: {
      id,
      uri: `https://${author}/users/${handle}/statuses/${id}`,
      url,
      created_at: published,
      edited_at: null,
      content: `<p>${content}</p>`,
      spoiler_text: '',
      sensitive: false,
      visibility: 'public',
      language,
      account: { acct: handle, username: handle, display_name: name, url: `https://${author}/@${handle}` },
      media_attachments: [],
      replies_count: counts.replies ?? 0,
      reblogs_count: counts.reposts ?? 0,
      favourites_count: counts.likes ?? 0,
    },
  };
}

/** What Telegram answers: the page that others embed. */
export function telegramMessage(ref: string, posts: readonly NetworkPost[]): Scripted {
  const post = posts.find((one) => one.network === 'telegram' && one.ref === ref);
  if (!post) return { body: '<div class="tgme_widget_message_error">Post not found</div>' };
  const { name, handle, text, published, counts = {} } = post;
  const views =
    counts.views === undefined
      ? ''
      : `<span class="tgme_widget_message_views">${shortened(counts.views)}</span>`;
  return {
    body: `<!DOCTYPE html><html><body class="widget_frame_base"><div class="tgme_widget_message" data-post="${ref}"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/${handle}"><span dir="auto">${escapeHtml(name)}</span></a></div><div class="tgme_widget_message_text" dir="auto">${escapeHtml(text)}</div><div class="tgme_widget_message_footer">${views}<a class="tgme_widget_message_date" href="https://t.me/${ref}"><time datetime="${published}">15:40</time></a></div></div></body></html>`,
  };
}

const shortened = (count: number): string =>
  count < 1_000 ? String(count) : `${(count / 1_000).toFixed(1)}K`;

/** What TikTok's oEmbed answers. */
export function tiktokOembed(url: string, posts: readonly NetworkPost[]): Scripted {
  const post = posts.find((one) => one.network === 'tiktok' && url.split('/').at(-1) === one.id);
  if (!post) return { status: 400, body: { code: 400, message: 'Something went wrong' } };
  return {
    body: {
      version: '1.0',
      type: 'video',
      title: post.text,
      author_url: `https://www.tiktok.com/@${post.handle}`,
      author_name: post.name,
      width: '100%',
      height: '100%',
      html: '<blockquote class="tiktok-embed"></blockquote>',
      thumbnail_width: 576,
      thumbnail_height: 1024,
      thumbnail_url: `https://p16-sign.tiktokcdn.example/${post.id}.jpeg`,
      provider_url: 'https://www.tiktok.com',
      provider_name: 'TikTok',
    },
  };
}

/** Whether a handle leads to somebody. */
export function blueskyHandle(handle: string, posts: readonly NetworkPost[]): Scripted {
  const post = posts.find((one) => one.network === 'bluesky' && one.handle === handle);
  return post
    ? { body: { did: post.author } }
    : { ...FAULTS.missing, status: 400, body: { error: 'InvalidRequest' } };
}
