import type { Form } from './forms/form.js';
import { META } from './forms/meta.js';
import { OTHERS } from './forms/others.js';
import { PODCASTS } from './forms/podcasts.js';
import { POSTS } from './forms/posts.js';
import { HOSTED_VIDEOS } from './forms/video-hosts.js';
import { VIDEOS } from './forms/videos.js';
import { X } from './forms/x.js';
import { X_IN_SYSTEMS } from './forms/x-in-systems.js';

/** Every form of every platform, in invented words. */
export const FORMS: readonly Form[] = [
  ...X,
  ...X_IN_SYSTEMS,
  ...META,
  ...POSTS,
  ...VIDEOS,
  ...HOSTED_VIDEOS,
  ...PODCASTS,
  ...OTHERS,
];
