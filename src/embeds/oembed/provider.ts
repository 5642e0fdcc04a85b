import type { EmbedRef, Provider } from '../provider.js';
import { readUrl } from '../url.js';
import { byOembed } from './ask.js';
import { type Registered, registeredNamed } from './registry.js';

/** A provider that is known from the oEmbed registry alone: its posts are known by their permalink. */
export function registeredProvider({ name }: Registered): Provider {
  return {
    name,
    hosts: [],
    match: permalinkRef,
    resolve: byOembed(name),
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
