import type { Element } from 'domhandler';
import { findOne } from 'domutils';
import { askMastodon } from '../answers/mastodon.js';
import type { EmbedRef, Parsed, Provider } from '../provider.js';
import { readUrl } from '../url.js';
import { truthsocial } from './truthsocial.js';

const POST = /^\/(?:@(\w{1,30}(?:@[\w.-]{3,253})?)|users\/(\w{1,30})\/statuses)\/(\d{15,20})(\/embed)?\/?$/;

/**
 * Mastodon. Any host may be an instance: elsewhere than on the ones named here only its own markup, or the address of
 * its player, tells. Ids are an instance's own, so the permalink is the ref.
 */
export const mastodon: Provider = {
  name: 'mastodon',
  hosts: [
    'mastodon.social',
    'mastodon.online',
    'mastodon.world',
    'mastodon.green',
    'mastodon.cloud',
    'mastodon.art',
    'mstdn.social',
    'mstdn.jp',
    'mas.to',
    'mastodonapp.uk',
    'fosstodon.org',
    'hachyderm.io',
    'infosec.exchange',
    'journa.host',
    'newsie.social',
    'social.network.europa.eu',
    'chaos.social',
    'techhub.social',
    'pawoo.net',
  ],
  match: (url) => status(url)?.ref,
  markup: [
    { class: 'mastodon-embed', form: 'blockquote', parse: parseOwn },
    { tag: 'iframe', form: 'iframe', parse: parseFrame },
  ],
  resolve: askMastodon,
};

function status(url: URL): { ref: EmbedRef; isPlayer: boolean } | undefined {
  const [, user, actor, id, player] = POST.exec(url.pathname) ?? [];
  const handle = user ?? actor;
  if (!handle || !id || url.port || isTruth(url)) return undefined;
  const permalink = `https://${url.hostname}/@${handle}/${id}`;
  return { ref: { ref: permalink, kind: 'post', url: permalink, handle }, isPlayer: !!player };
}

/** Truth Social's addresses are alike. */
function isTruth({ hostname }: URL): boolean {
  return truthsocial.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

const addressesOf = ({ attribs }: Element) => [
  attribs['data-embed-url'],
  attribs.src,
  attribs['data-src'],
  attribs['data-url'],
];

function parseOwn(element: Element): Parsed | undefined {
  const link = findOne((child) => child.name === 'a' || child.name === 'iframe', element.children);
  const inside = link ? [link.attribs.href, ...addressesOf(link)] : [];
  for (const raw of [...addressesOf(element), ...inside]) {
    const url = readUrl(raw);
    const found = url && status(url);
    if (found) return { ref: found.ref };
  }
  return undefined;
}

function parseFrame(element: Element): Parsed | undefined {
  for (const raw of addressesOf(element)) {
    if (!raw?.includes('/embed')) continue;
    const url = readUrl(raw);
    const found = url && status(url);
    if (found?.isPlayer) return { ref: found.ref };
  }
  return undefined;
}
