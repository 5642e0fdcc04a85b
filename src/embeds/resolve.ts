import type { Embed } from '../model.js';
import { readJson } from './json.js';
import type { Answer, Asking, Provider, Words } from './provider.js';
import { providerNamed } from './registry.js';

export interface Resolution {
  readonly embed: Embed;
  /** Nothing was learnt for now; asking again after this many milliseconds makes sense. */
  readonly again?: { readonly afterMs: number };
}

/**
 * Asks the embed's provider for the post. Never throws, and never loses what the page said: an embed that cannot be
 * resolved comes back as it was, with a time for another try where one makes sense. The id of an embed that was known
 * by its words alone becomes `provider:ref` when its post is found.
 */
export async function resolveEmbed(embed: Embed, asking: Asking): Promise<Resolution> {
  const provider = providerNamed(embed.provider, embed.url);
  if (!provider?.resolve) return { embed };
  try {
    const located = embed.ref ? embed : await locate(embed, provider, asking);
    if ('againMs' in located) return { embed, again: { afterMs: located.againMs } };
    if (!located.ref) return { embed };
    const answer = await answerFor(located, located.ref, provider, asking);
    if (answer.againMs !== undefined) return { embed: located, again: { afterMs: answer.againMs } };
    return { embed: withAnswer(located, answer, asking) };
  } catch {
    return { embed, again: { afterMs: asking.limits.providerRetryMs } };
  }
}

async function locate(
  embed: Embed,
  provider: Provider,
  asking: Asking,
): Promise<Embed | { readonly againMs: number }> {
  const found = await provider.locate?.(embed, asking);
  if (!found || 'againMs' in found) return found ?? embed;
  return { ...embed, id: `${provider.name}:${found.ref}`, ref: found.ref, url: found.url };
}

async function answerFor(embed: Embed, ref: string, provider: Provider, asking: Asking): Promise<Answer> {
  const key = `embed:${provider.name}:${ref}`;
  const kept = readJson((await asking.cache.get(key)) ?? '');
  if (isAnswer(kept)) return kept;
  const answer = (await provider.resolve?.(embed, ref, asking)) ?? { status: 'unresolved' };
  if (answer.againMs === undefined)
    await asking.cache.put(key, JSON.stringify(answer), lifetime(answer, asking));
  return answer;
}

const isAnswer = (kept: unknown): kept is Answer =>
  typeof kept === 'object' && kept !== null && 'status' in kept && typeof kept.status === 'string';

function lifetime({ status }: Answer, { limits }: Asking): number {
  if (status === 'resolved') return limits.answerTtlMs;
  return status === 'unresolved' ? limits.unclearTtlMs : limits.absenceTtlMs;
}

/** What the provider says goes before what the page says; of a post that is gone, the page's words are what is left. */
function withAnswer(embed: Embed, answer: Answer, asking: Asking): Embed {
  if (answer.status === 'unresolved') return embed;
  const resolvedAt = new Date(asking.io.now()).toISOString();
  const { status, words, url, via = embed.via } = answer;
  const said = words && (answer.cut ? longest(embed, words) : words);
  const page = words && !answer.cut ? withoutDetails(embed) : embed;
  return { ...page, ...said, status, ...(via && { via }), resolvedAt, ...(url && { url }) };
}

/** What the page's words held besides text: short links and links to pictures, which the answer has for real. */
function withoutDetails(embed: Embed): Embed {
  const { media: _media, links: _links, hashtags: _hashtags, mentions: _mentions, ...rest } = embed;
  return rest;
}

/** The provider may cut a long post short where the page holds all of it. */
function longest(embed: Embed, words: Words): Words {
  if ((embed.text?.length ?? 0) <= (words.text?.length ?? 0)) return words;
  return { ...words, text: embed.text, ...(embed.html && { html: embed.html }) };
}
