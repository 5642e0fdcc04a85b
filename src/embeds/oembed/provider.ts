import type { EmbedRef, Provider } from '../provider.js';
import { readUrl } from '../url.js';
import { askOembedEndpoint } from './answer.js';
import { type Registered, registeredNamed } from './registry.js';

/** A provider that is known from the oEmbed registry alone: its posts are known by their permalink. */
export function registeredProvider({ name }: Registered): Provider {
  return {
    name,
    hosts: [],
    match: permalinkRef,
    async resolve(embed, ref, asking) {
      const registered = registeredNamed(name, embed.url ?? ref);
      if (!registered) return { status: 'unresolved' };
      const { endpoint, path } = registered;
      return askOembedEndpoint({ provider: name, endpoint, path, url: embed.url ?? ref }, asking);
    },
  };
}

/** The provider of an embed that was found by the registry. */
export function registeredByName(name: string, permalink: string | undefined): Provider | undefined {
  const url = readUrl(permalink);
  const registered = url && registeredNamed(name, url.href);
  return registered && registeredProvider(registered);
}

/** The permalink without what says only where it was shared. */
function permalinkRef(url: URL): EmbedRef {
  const clean = new URL(url.href);
  clean.hash = '';
  for (const name of [...clean.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|igshid|ref|ref_src)$/i.test(name)) clean.searchParams.delete(name);
  }
  return { ref: clean.href, kind: 'other', url: clean.href };
}
