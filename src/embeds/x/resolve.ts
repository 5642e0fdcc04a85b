import type { Embed } from '../../model.js';
import type { XRoute } from '../options.js';
import type { Answer, Asking, Words } from '../provider.js';
import { askApi } from './api.js';
import { askFxTwitter } from './fxtwitter.js';
import { askOembed } from './oembed.js';
import { askSyndication } from './syndication.js';

/** What one endpoint said: an answer, that there is no such status, nothing to go by, or nothing for now. */
export type Said =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'missing'; readonly at: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'passing'; readonly againMs: number; readonly busy?: boolean };

const ROUTES: Readonly<Record<XRoute, (id: string, embed: Embed, asking: Asking) => Promise<Said>>> = {
  syndication: (id, _embed, asking) => askSyndication(id, asking),
  oembed: (id, embed, asking) => askOembed(id, embed.author?.handle, asking),
  api: (id, _embed, asking) => askApi(id, asking),
  fxtwitter: (id, _embed, asking) => askFxTwitter(id, asking),
};
const USUAL: readonly XRoute[] = ['syndication', 'oembed', 'api', 'fxtwitter'];
/** These alone give a long post whole. */
const WHOLE: ReadonlySet<XRoute> = new Set(['api', 'fxtwitter']);

/**
 * Asks for a status: syndication first, which tells most; where it does not know or does not show, the documented
 * oEmbed; then what the operator has a key to, or a server for. A status is gone only by X's own word, or where two
 * endpoints say that there is none: one silent endpoint is more likely a block than a deletion.
 */
export async function resolve(embed: Embed, ref: string, asking: Asking): Promise<Answer> {
  const routes = routesOf(asking);
  const said: Said[] = [];
  for (const [index, route] of routes.entries()) {
    const one = await ROUTES[route](ref, embed, asking);
    said.push(one);
    if (!isLastWord(one, route, said)) continue;
    return one.answer.cut ? whole(one.answer, routes.slice(index + 1), embed, ref, asking) : one.answer;
  }
  return conclude(said);
}

function routesOf({ options }: Asking): readonly XRoute[] {
  const { order = USUAL, bearerToken, fxtwitter } = options?.x ?? {};
  return order.filter((route) => (route !== 'api' || bearerToken) && (route !== 'fxtwitter' || fxtwitter));
}

/** What is withheld from the one may be shown by the next; what is refused after that is the same refusal. */
function isLastWord(one: Said, route: XRoute, said: readonly Said[]): one is Said & { kind: 'answer' } {
  if (one.kind !== 'answer') return false;
  if (one.answer.status === 'resolved' || route === 'api') return true;
  const isFirst = said.filter(({ kind }) => kind === 'answer').length === 1;
  return isFirst && one.answer.status !== 'restricted';
}

function conclude(said: readonly Said[]): Answer {
  for (const one of said) if (one.kind === 'answer') return one.answer;
  const missingAt = said.flatMap((one) => (one.kind === 'missing' ? [one.at] : []));
  const passing = said.find((one) => one.kind === 'passing');
  const others = said.length - missingAt.length;
  if (missingAt.length > 1 && (others === 0 || !passing))
    return { status: 'gone', via: 'syndication', missingAt };
  if (!passing) return { status: 'unresolved' };
  return { status: 'unresolved', againMs: passing.againMs, ...(passing.busy && { busy: true }) };
}

/** A long post is cut short by syndication and oEmbed: its other words are had from who gives all, or from the page. */
async function whole(
  answer: Answer,
  routes: readonly XRoute[],
  embed: Embed,
  ref: string,
  asking: Asking,
): Promise<Answer> {
  if ((embed.text?.length ?? 0) > (answer.words?.text?.length ?? 0)) return answer;
  for (const route of routes) {
    if (!WHOLE.has(route)) continue;
    const said = await ROUTES[route](ref, embed, asking);
    const words = said.kind === 'answer' && said.answer.status === 'resolved' ? said.answer.words : undefined;
    if (!words?.text || said.kind !== 'answer' || said.answer.cut) continue;
    return { ...answer, cut: false, words: { ...answer.words, ...textOf(words) } };
  }
  return answer;
}

function textOf({ text, html, links, hashtags, mentions }: Words): Words {
  return { text, html, links, hashtags, mentions };
}
