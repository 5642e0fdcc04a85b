import type { Embed } from '../model.js';
import { answerFor, type Kept } from './answer-for.js';
import type { Answer, Asking, Provider, Words } from './provider.js';
import { providerNamed } from './registry.js';
import { followShortLink } from './short-links.js';

export interface Resolution {
  readonly embed: Embed;
  /**
   * Asking again after this many milliseconds makes sense: nothing was learnt for now, or the post was only not found,
   * and what is learnt of the provider meanwhile may show that it blocked us. `busy`: it was not the question's turn.
   * `doubt`: the answer is given, but may turn out to be a block.
   */
  readonly again?: { readonly afterMs: number; readonly busy?: true; readonly doubt?: true };
}

/**
 * Asks the embed's provider for the post. Never throws, and never loses what the page said: an embed that cannot be
 * resolved comes back as it was, with a time for another try where one makes sense. The id of an embed that was known
 * by its words or a short link alone becomes `provider:ref` when its post is found.
 */
export async function resolveEmbed(embed: Embed, asking: Asking): Promise<Resolution> {
  const provider = providerNamed(embed.provider, embed.url);
  const mayAsk = asking.options?.[embed.provider]?.ask !== false;
  if (!mayAsk || (!provider?.resolve && !provider?.locate)) return { embed };
  try {
    const located = await locate(embed, provider, asking);
    if ('againMs' in located) return { embed, again: againOf(located) };
    if (!located.ref) return { embed };
    const { answer, at } = await answerFor(located, located.ref, provider, asking);
    if (answer.againMs !== undefined) return { embed: located, again: againOf(answer) };
    const again = doubt({ answer, at }, asking);
    return { embed: withAnswer(located, { answer, at }, asking), ...(again && { again }) };
  } catch {
    return { embed, again: { afterMs: asking.limits.providerRetryMs } };
  }
}

function againOf({ againMs = 0, busy }: Pick<Answer, 'againMs' | 'busy'>) {
  return { afterMs: againMs, ...(busy && { busy: true as const }) };
}

/** A post that was only not found is asked for once more when a block would have shown. */
function doubt({ answer, at }: Kept, { io, limits, breaker }: Asking): Resolution['again'] {
  const left = at + limits.breakerWindowMs - io.now();
  return breaker && answer.missingAt && left > 0 ? { afterMs: left, doubt: true } : undefined;
}

async function locate(
  embed: Embed,
  provider: Provider,
  asking: Asking,
): Promise<Embed | (Pick<Answer, 'againMs' | 'busy'> & { readonly againMs: number })> {
  const followed = await followShortLink(embed, provider, asking);
  const found = followed ?? (embed.ref ? undefined : await provider.locate?.(embed, asking));
  if (!found || 'againMs' in found) return found ?? embed;
  return { ...embed, id: `${provider.name}:${found.ref}`, ref: found.ref, url: found.url };
}

/** What the provider says goes before what the page says; of a post that is gone, the page's words are what is left. */
function withAnswer(before: Embed, { answer, at }: Kept, asking: Asking): Embed {
  const { counts: _old, ...embed } = before;
  if (answer.status === 'unresolved' || answer.unasked) return before;
  const resolvedAt = new Date(asking.io.now()).toISOString();
  const { status, words, url, via = embed.via } = answer;
  const said = words && (answer.cut ? longest(embed, words) : words);
  const page = words && !answer.cut ? withoutDetails(embed) : embed;
  const counts = asking.keepsCounts?.(embed.provider) ? answer.counts : undefined;
  return {
    ...page,
    ...said,
    status,
    ...(via && { via }),
    resolvedAt,
    ...(url && { url }),
    ...(counts && { counts: { ...counts, readAt: new Date(at).toISOString() } }),
  };
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
