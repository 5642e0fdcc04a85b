import type { Element } from 'domhandler';
import { isText } from 'domhandler';
import { EMBED_BOUNDS } from '../../limits.js';
import { listedIn } from '../detect/state/lists.js';
import { holdsPostAddress, statesIn } from '../detect/state/read.js';
import { readUrl } from '../url.js';
import { knownAddress } from './addresses.js';
import { providerOf, type Why } from './of-address.js';

/** Why a script is no embed, and what to show of it. */
export type WhyScript = Why & { readonly shown?: string };

/**
 * @param taken the ids and providers of the embeds that the page has
 */
export function whyNotScript(
  script: Element,
  pageUrl: string,
  taken: { readonly ids: ReadonlySet<string>; readonly providers: ReadonlySet<string> },
): WhyScript[] {
  if (script.attribs.src) return ofLoader(script.attribs.src, pageUrl, taken.providers);
  const [first] = script.children;
  if (!first || !isText(first)) return [];
  const source = first.data;
  if (!holdsPostAddress(source)) return [];
  if (source.length > EMBED_BOUNDS.maxStateLength)
    return [{ code: 'state-too-long', shown: `${source.length} characters` }];
  if (script.attribs.type?.includes('ld+json')) return [{ code: 'linked-data', shown: source.slice(0, 200) }];
  const listed = [...statesIn(script)]
    .flatMap((state) => listedIn(state, pageUrl))
    .flatMap(({ embeds }) => embeds);
  const missing = listed.filter(({ id }) => !taken.ids.has(id));
  if (listed.length)
    return missing.map(({ provider, url, id }) => ({ code: 'state-elsewhere', provider, shown: url ?? id }));
  return [{ code: 'state-link', shown: source.slice(0, 200) }];
}

function ofLoader(src: string, pageUrl: string, taken: ReadonlySet<string>): WhyScript[] {
  const url = readUrl(src, pageUrl);
  if (!url) return [];
  if (knownAddress(url) === 'comment-widget') return [{ code: 'comment-widget', shown: url.href }];
  const provider = providerOf(url);
  if (provider && !taken.has(provider)) return [{ code: 'loader-script', provider, shown: url.href }];
  return [];
}
