import { z } from 'zod';
import { listData, readData } from './data.js';

const PostData = z.strictObject({
  key: z.string(),
  network: z.enum(['bluesky', 'mastodon', 'tiktok', 'telegram']),
  name: z.string(),
  handle: z.string(),
  /** What its network knows it by beside its time: the author's id, the instance, the number of the message. */
  author: z.string(),
  language: z.string(),
  published: z.iso.datetime(),
  text: z.string(),
  /** What is to be seen on its picture, where it has one. */
  picture: z.string().optional(),
  counts: z.partialRecord(z.enum(['likes', 'reposts', 'replies', 'views']), z.number()).optional(),
});

/** A made-up post elsewhere than on X. */
export interface NetworkPost extends z.infer<typeof PostData> {
  /** By which its network is asked for it. */
  readonly id: string;
  /** As a record has it. */
  readonly ref: string;
  readonly url: string;
}

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz';

/** Ids are made of the posts' times, as the networks make them. */
const IDS = {
  bluesky: ({ author, handle }: Data, ms: number) => {
    const key = sortable(BigInt(ms) * 1000n * 1024n);
    const ref = `at://${author}/app.bsky.feed.post/${key}`;
    return { id: ref, ref, url: `https://bsky.app/profile/${handle}/post/${key}` };
  },
  mastodon: ({ author, handle }: Data, ms: number) => {
    const id = String(BigInt(ms) << 16n);
    const url = `https://${author}/@${handle}/${id}`;
    return { id, ref: url, url };
  },
  tiktok: ({ handle }: Data, ms: number) => {
    const id = String(BigInt(Math.floor(ms / 1000)) << 32n);
    return { id, ref: id, url: `https://www.tiktok.com/@${handle}/video/${id}` };
  },
  telegram: ({ author, handle }: Data) => {
    const id = `${handle}/${author}`;
    return { id, ref: id, url: `https://t.me/${id}` };
  },
} as const;

type Data = z.infer<typeof PostData>;

let known: ReadonlyMap<string, NetworkPost> | undefined;

/** By key. */
export function loadNetworkPosts(): ReadonlyMap<string, NetworkPost> {
  known ??= new Map(
    listData('network-posts')
      .flatMap((file) => z.array(PostData).parse(JSON.parse(readData('network-posts', file))))
      .map((data) => [data.key, { ...data, ...IDS[data.network](data, Date.parse(data.published)) }]),
  );
  return known;
}

/** @throws when there is none of that key */
export function networkPost(key: string): NetworkPost {
  const post = loadNetworkPosts().get(key);
  if (!post) throw new Error(`There is no post "${key}".`);
  return post;
}

/** Thirteen letters that sort as the number does: a TID of the AT protocol. */
function sortable(value: bigint): string {
  let [left, word] = [value, ''];
  for (let at = 0; at < 13; at++) {
    word = (LETTERS[Number(left & 31n)] ?? '') + word;
    left >>= 5n;
  }
  return word;
}
