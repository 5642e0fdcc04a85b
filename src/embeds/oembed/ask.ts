import type { Embed } from '../../model.js';
import type { Endpoint } from '../endpoints.js';
import type { Answer, Asking } from '../provider.js';
import { askOembedEndpoint } from './answer.js';
import { KNOWN } from './known.js';
import { registeredNamed } from './registry.js';

const UNASKED: Answer = { status: 'unresolved', unasked: true };

/** How a provider is asked that answers by oEmbed, for its `resolve`. @param name in known.ts or the registry */
export function byOembed(name: string) {
  return async (embed: Embed, ref: string, asking: Asking): Promise<Answer> => {
    const known = KNOWN.get(name);
    const ask = asking.options?.[name]?.ask ?? !known?.onlyIfAsked;
    const url = known?.address?.(ref) ?? embed.url ?? ref;
    const registered = known ? undefined : registeredNamed(name, url);
    const path = (embed.kind === 'video' && known?.videoPath) || known?.path || registered?.path;
    const endpoint: Endpoint | undefined = known ? { name, base: known.base } : registered?.endpoint;
    if (!ask || !endpoint || !path) return UNASKED;
    return askOembedEndpoint({ provider: name, ref, endpoint, url, ...known, path }, asking);
  };
}
