import { EMBED_LIMITS } from './limits/embeds.js';
import { FEED_LIMITS } from './limits/feed.js';
import { HEALTH_LIMITS } from './limits/health.js';
import { IDENTITY_LIMITS } from './limits/identity.js';
import { LEARNING_LIMITS } from './limits/learning.js';
import { NET_LIMITS } from './limits/net.js';
import { PAGE_LIMITS } from './limits/page.js';
import { POLLING_LIMITS } from './limits/polling.js';
import { SOURCE_LIMITS } from './limits/sources.js';
import { WEBSUB_LIMITS } from './limits/websub.js';
import { WORK_LIMITS } from './limits/work.js';

export { EMBED_BOUNDS } from './limits/embed-bounds.js';

/** Every limit of copydesk, with its default. An operator changes them in config/settings.yaml under `limits`. */
export const DEFAULT_LIMITS = {
  ...NET_LIMITS,
  ...FEED_LIMITS,
  ...PAGE_LIMITS,
  ...LEARNING_LIMITS,
  ...EMBED_LIMITS,
  ...POLLING_LIMITS,
  ...WEBSUB_LIMITS,
  ...HEALTH_LIMITS,
  ...SOURCE_LIMITS,
  ...IDENTITY_LIMITS,
  ...WORK_LIMITS,
} as const;

export type Limits = { readonly [Name in keyof typeof DEFAULT_LIMITS]: number };
