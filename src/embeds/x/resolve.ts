import type { Embed } from '../../model.js';
import type { Answer, Asking } from '../provider.js';
import { askOembed } from './oembed.js';
import { askSyndication } from './syndication.js';

/** What one endpoint said: an answer, that there is no such status, nothing to go by, or nothing for now. */
export type Said =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'passing'; readonly againMs: number };

/**
 * Asks for a status: syndication first, which tells most; where it does not know or does not show, the documented
 * oEmbed. A status is gone only by X's own word, or where both say that there is none: one silent endpoint is more
 * likely a block than a deletion.
 */
export async function resolve(embed: Embed, ref: string, asking: Asking): Promise<Answer> {
  const first = await askSyndication(ref, asking);
  if (first.kind === 'answer' && first.answer.status !== 'restricted') return first.answer;
  const second = await askOembed(ref, embed.author?.handle, asking);
  if (second.kind === 'answer' && (second.answer.status === 'resolved' || first.kind !== 'answer')) {
    return second.answer;
  }
  if (first.kind === 'answer') return first.answer;
  if (first.kind === 'missing' && second.kind === 'missing') return { status: 'gone', via: 'syndication' };
  const passing = [first, second].find((said) => said.kind === 'passing');
  return { status: 'unresolved', ...(passing && { againMs: passing.againMs }) };
}
