import { type Json, object, objects, positive, text } from '../json.js';

/** A status of X's API v2 in the shape that syndication gives, so that one reader reads both. */
export function statusOfApi(post: Json, includes: Json): Json {
  const [quoted, parent] = ['quoted', 'replied_to'].map((type) => referenced(post, includes, type));
  return {
    ...plainStatus(post, includes),
    ...(quoted && { quoted_tweet: plainStatus(quoted, includes) }),
    ...(parent && { parent: plainStatus(parent, includes) }),
  };
}

function plainStatus(post: Json, includes: Json): Json {
  const note = object(post.note_tweet);
  const said = text(note?.text) ? note : post;
  const user = objects(includes.users).find(({ id }) => id === post.author_id);
  const keys = object(post.attachments)?.media_keys;
  const media = objects(includes.media).filter((one) => Array.isArray(keys) && keys.includes(one.media_key));
  return {
    id_str: post.id,
    text: said?.text,
    lang: post.lang,
    created_at: post.created_at,
    possibly_sensitive: post.possibly_sensitive,
    edit_control: { edit_tweet_ids: post.edit_history_tweet_ids },
    entities: entitiesOf(object(said?.entities) ?? {}, post.id),
    mediaDetails: media.map(mediaOf),
    ...countsOf(object(post.public_metrics) ?? {}),
    ...(user && { user: { name: user.name, screen_name: user.username, verified: user.verified } }),
  };
}

function countsOf(metrics: Json): Json {
  return {
    favorite_count: metrics.like_count,
    conversation_count: metrics.reply_count,
    retweet_count: metrics.retweet_count,
    quote_count: metrics.quote_count,
    view_count: metrics.impression_count,
  };
}

/** Links to what is attached or quoted are not shown. */
function entitiesOf(entities: Json, id: unknown): Json {
  const urls = objects(entities.urls).map((url): Json => ({ ...url, indices: [url.start, url.end] }));
  const isAttached = (url: Json) =>
    text(url.media_key) !== undefined || (text(url.expanded_url) ?? '').includes(`/status/${String(id)}/`);
  return { urls: urls.filter((url) => !isAttached(url)), media: urls.filter(isAttached) };
}

function mediaOf(media: Json): Json {
  const { type, url, preview_image_url: preview, alt_text: alt, width, height, duration_ms: ms } = media;
  const variants = objects(media.variants).map((one): Json => ({ ...one, bitrate: one.bit_rate }));
  return {
    type,
    media_url_https: url ?? preview,
    ext_alt_text: alt,
    original_info: { width, height },
    video_info: { variants, duration_millis: positive(ms) },
  };
}

function referenced(post: Json, includes: Json, type: string): Json | undefined {
  const id = objects(post.referenced_tweets).find((one) => one.type === type)?.id;
  return id === undefined ? undefined : objects(includes.tweets).find((one) => one.id === id);
}
