import { createHash } from 'node:crypto';
import { z } from 'zod';
import { listData, readData } from './data.js';
import { snowflakeAt } from './snowflake.js';

/** How X would answer for a post. */
export const PostState = z.enum([
  'public',
  'deleted',
  'protected',
  'missing',
  'throttled-once',
  'oembed-only',
]);

const PostData = z.strictObject({
  key: z.string(),
  name: z.string(),
  handle: z.string().regex(/^\w{1,15}$/),
  language: z.string(),
  /** The locale in which the page prints the day. */
  dateLocale: z.string(),
  published: z.iso.datetime(),
  text: z.string(),
  state: PostState.default('public'),
  media: z.enum(['photo', 'video']).optional(),
  /** Handle and time of somebody else's post, to which the media link really leads. */
  mediaOwner: z.strictObject({ handle: z.string(), published: z.iso.datetime() }).optional(),
  /** Its short link answers with the page for browsers, whoever asks. */
  metaRefresh: z.boolean().optional(),
  link: z.strictObject({ shown: z.string(), url: z.url() }).optional(),
  /** The key of a quoted post. */
  quotes: z.string().optional(),
});

/** A made-up post on X. Its id is made of its time, as X makes them. */
export interface Post extends z.infer<typeof PostData> {
  readonly id: string;
  /** Code of `t.co` and `pic.twitter.com`. */
  readonly mediaCode: string;
  readonly linkCode: string;
}

/** By key. */
export function loadPosts(): ReadonlyMap<string, Post> {
  const all = listData('posts').flatMap((file) =>
    z.array(PostData).parse(JSON.parse(readData('posts', file))),
  );
  return new Map(all.map((data) => [data.key, withCodes(data)]));
}

function withCodes(data: z.infer<typeof PostData>): Post {
  return {
    ...data,
    id: snowflakeAt(Date.parse(data.published), sequence(data.key)),
    mediaCode: shortCode(`media ${data.key}`),
    linkCode: shortCode(`link ${data.key}`),
  };
}

function sequence(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0);
}

/** Ten letters and digits, always the same for the same seed. */
function shortCode(seed: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 10);
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

export function permalink(post: Pick<Post, 'handle' | 'id'>, host = 'x.com'): string {
  return `https://${host}/${post.handle}/status/${post.id}`;
}

/** Where the media's short link leads. */
export function mediaTarget(post: Post): string {
  const owner = post.mediaOwner;
  const shown = owner ? { handle: owner.handle, id: snowflakeAt(Date.parse(owner.published), 1) } : post;
  return `${permalink(shown)}/${post.media ?? 'photo'}/1`;
}
