import { sha256 } from '../../identity.js';
import type { Embed } from '../../model.js';
import type { Words } from '../provider.js';

/**
 * The embed of a post that is known by its words alone, with an id made of what tells it from others.
 * @param key the same for the same post, however it was flattened
 */
export function unlocated(provider: string, kind: Embed['kind'], key: readonly string[], said: Words): Embed {
  return {
    id: `${provider}:~${sha256(key.join('\n')).slice(0, 20)}`,
    provider,
    kind,
    status: 'unresolved',
    via: 'page',
    form: 'flattened-text',
    ...said,
  };
}
