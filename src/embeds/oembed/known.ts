import type { EmbedStatus } from '../../model.js';
import type { Json } from '../json.js';
import { metaError } from './meta.js';

/** What a status means where the provider uses it otherwise than most do; `again`: it is no answer, but a wall. */
export type Meanings = Readonly<Record<number, EmbedStatus | 'again'>>;

/** How one provider's oEmbed is asked, and what it means by its answers. */
export interface Known {
  readonly base: string;
  /** With a query if it wants one. */
  readonly path: string;
  /** Where its videos are asked for, if elsewhere. */
  readonly videoPath?: string;
  readonly meanings?: Meanings;
  /** What the body of an error says beyond its status. */
  readonly readError?: (body: Json) => EmbedStatus | 'again' | undefined;
  /** The address it knows a post by, where that is not the permalink. */
  readonly address?: (ref: string) => string | undefined;
  /** Its terms forbid keeping what it answers: it is asked only where the operator says so. */
  readonly onlyIfAsked?: true;
  /** An empty answer stands for no post. */
  readonly emptyIsGone?: true;
}

/** TikTok's codes: gone; of the author's friends; of a private account. */
const TIKTOK = new Map<unknown, EmbedStatus>([
  [10204, 'gone'],
  [10216, 'private'],
  [10222, 'private'],
]);

/**
 * The providers whose oEmbed is known better than the registry tells. Where nothing else is said, 404 and 410 mean gone,
 * 401 and 403 private.
 */
export const KNOWN: ReadonlyMap<string, Known> = new Map<string, Known>([
  [
    'youtube',
    {
      base: 'https://www.youtube.com',
      path: '/oembed?format=json',
      // Lists and channels are known by their own.
      address: (ref) => (/^[\w-]{11}$/.test(ref) ? `https://www.youtube.com/watch?v=${ref}` : undefined),
      // A video that may not be shown elsewhere is there all the same; bodies are plain text.
      meanings: { 401: 'resolved' },
    },
  ],
  [
    'tiktok',
    {
      base: 'https://www.tiktok.com',
      path: '/oembed',
      meanings: { 400: 'gone' },
      readError: ({ code, status_code }) => TIKTOK.get(status_code) ?? TIKTOK.get(code),
    },
  ],
  ['vimeo', { base: 'https://vimeo.com', path: '/api/oembed.json' }],
  // A refusal of Reddit's is a wall before all of it, not one post's secret.
  ['reddit', { base: 'https://www.reddit.com', path: '/oembed', meanings: { 403: 'again' } }],
  ['spotify', { base: 'https://open.spotify.com', path: '/oembed' }],
  [
    'soundcloud',
    // 403: its maker lets nobody embed it.
    { base: 'https://soundcloud.com', path: '/oembed?format=json', meanings: { 403: 'restricted' } },
  ],
  ['dailymotion', { base: 'https://www.dailymotion.com', path: '/services/oembed?format=json' }],
  ['streamable', { base: 'https://api.streamable.com', path: '/oembed.json' }],
  ['rumble', { base: 'https://rumble.com', path: '/api/Media/oembed.json', emptyIsGone: true }],
  [
    'wistia',
    {
      base: 'https://fast.wistia.com',
      path: '/oembed?format=json',
      address: (ref) => `https://fast.wistia.com/embed/iframe/${ref}`,
    },
  ],
  ['pinterest', { base: 'https://www.pinterest.com', path: '/oembed.json' }],
  [
    'flourish',
    {
      base: 'https://app.flourish.studio',
      path: '/api/v1/oembed',
      address: (ref) => `https://public.flourish.studio/${ref.includes('/') ? ref : `visualisation/${ref}`}/`,
    },
  ],
  [
    'datawrapper',
    {
      base: 'https://api.datawrapper.de',
      path: '/v3/oembed/?format=json',
      address: (ref) => `https://datawrapper.dwcdn.net/${ref}/`,
    },
  ],
  ['infogram', { base: 'https://infogram.com', path: '/oembed?format=json' }],
  [
    'scribd',
    {
      base: 'https://www.scribd.com',
      path: '/services/oembed?format=json',
      address: (ref) => (/^\d+$/.test(ref) ? `https://www.scribd.com/doc/${ref}` : ref),
    },
  ],
  ['documentcloud', { base: 'https://api.www.documentcloud.org', path: '/api/oembed?format=json' }],
  [
    'instagram',
    {
      base: 'https://graph.facebook.com',
      path: '/v26.0/instagram_oembed',
      onlyIfAsked: true,
      readError: metaError,
    },
  ],
  [
    'facebook',
    {
      base: 'https://graph.facebook.com',
      path: '/v26.0/oembed_post',
      videoPath: '/v26.0/oembed_video',
      onlyIfAsked: true,
      readError: metaError,
    },
  ],
  [
    'threads',
    { base: 'https://graph.threads.net', path: '/oembed', onlyIfAsked: true, readError: metaError },
  ],
]);
