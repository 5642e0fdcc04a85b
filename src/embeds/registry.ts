import type { Element } from 'domhandler';
import { getDomain } from 'tldts';
import { askOfClasses } from '../class-names.js';
import { attributeOf, ID } from '../sought.js';
import { knownAmong } from './known-hosts.js';
import { registeredByName, registeredProvider } from './oembed/provider.js';
import { registeredFor } from './oembed/registry.js';
import type { EmbedRef, Markup, Provider } from './provider.js';
import { acast } from './providers/acast.js';
import { aparat } from './providers/aparat.js';
import { appleMusic } from './providers/apple-music.js';
import { applePodcasts } from './providers/apple-podcasts.js';
import { archiveOrg } from './providers/archive-org.js';
import { bandcamp } from './providers/bandcamp.js';
import { bilibili } from './providers/bilibili.js';
import { bluesky } from './providers/bluesky.js';
import { dailymotion } from './providers/dailymotion.js';
import { datawrapper } from './providers/datawrapper.js';
import { documentcloud } from './providers/documentcloud.js';
import { facebook } from './providers/facebook.js';
import { flourish } from './providers/flourish.js';
import { giphy } from './providers/giphy.js';
import { googleMaps } from './providers/google-maps.js';
import { imgur } from './providers/imgur.js';
import { infogram } from './providers/infogram.js';
import { instagram } from './providers/instagram.js';
import { issuu } from './providers/issuu.js';
import { linkedin } from './providers/linkedin.js';
import { mastodon } from './providers/mastodon.js';
import { odnoklassniki } from './providers/odnoklassniki.js';
import { pinterest } from './providers/pinterest.js';
import { podcastPlayers } from './providers/podcast-players.js';
import { reddit } from './providers/reddit.js';
import { rumble } from './providers/rumble.js';
import { scribd } from './providers/scribd.js';
import { snapchat } from './providers/snapchat.js';
import { soundcloud } from './providers/soundcloud.js';
import { spotify } from './providers/spotify.js';
import { streamable } from './providers/streamable.js';
import { ted } from './providers/ted.js';
import { telegram } from './providers/telegram.js';
import { threads } from './providers/threads.js';
import { tiktok } from './providers/tiktok.js';
import { truthsocial } from './providers/truthsocial.js';
import { twitch } from './providers/twitch.js';
import { videopress } from './providers/videopress.js';
import { vimeo } from './providers/vimeo.js';
import { vk } from './providers/vk.js';
import { weibo } from './providers/weibo.js';
import { wistia } from './providers/wistia.js';
import { youtube } from './providers/youtube.js';
import { matchShortLink } from './short-links.js';
import { domainsOf, plainHostOf, readUrl, unwrapUrl } from './url.js';
import { x } from './x/provider.js';

/** Every platform that is known: the one list. */
export const PROVIDERS: readonly Provider[] = [
  x,
  youtube,
  instagram,
  tiktok,
  facebook,
  telegram,
  bluesky,
  threads,
  mastodon,
  reddit,
  truthsocial,
  linkedin,
  pinterest,
  snapchat,
  vk,
  odnoklassniki,
  weibo,
  vimeo,
  dailymotion,
  twitch,
  streamable,
  rumble,
  aparat,
  bilibili,
  ted,
  videopress,
  wistia,
  spotify,
  soundcloud,
  appleMusic,
  applePodcasts,
  acast,
  bandcamp,
  ...podcastPlayers,
  datawrapper,
  flourish,
  infogram,
  googleMaps,
  scribd,
  documentcloud,
  issuu,
  archiveOrg,
  imgur,
  giphy,
];

const NONE: readonly OwnMarkup[] = [];

export interface OwnMarkup {
  readonly provider: Provider;
  readonly markup: Markup;
}

const byName = new Map(PROVIDERS.map((provider) => [provider.name, provider]));
const byHost = new Map(PROVIDERS.flatMap((provider) => provider.hosts.map((host) => [host, provider])));
const byClass = new Map<string, OwnMarkup[]>();
const byTag = new Map<string, OwnMarkup[]>();
const byAttribute = new Map<string, OwnMarkup[]>();
for (const provider of PROVIDERS) {
  for (const markup of provider.markup ?? []) index(provider, markup);
}

function index(provider: Provider, markup: Markup): void {
  const [map, key] = markup.class
    ? [byClass, markup.class]
    : markup.tag
      ? [byTag, markup.tag]
      : [byAttribute, markup.attribute ?? ''];
  map.set(key, [...(map.get(key) ?? []), { provider, markup }]);
}

/**
 * The provider of an embed: of the list above, or of the oEmbed registry.
 * @param permalink of the embed
 */
export function providerNamed(name: string, permalink?: string): Provider | undefined {
  return byName.get(name) ?? registeredByName(name, permalink);
}

const ofClasses = askOfClasses((classes): readonly OwnMarkup[] | undefined => {
  const found = namesIn(classes).flatMap((name) => byClass.get(name) ?? []);
  return found.length ? found : undefined;
});

/** Whether an attribute alone tells of a provider's markup. */
export const isOwnAttribute = (name: string): boolean => byAttribute.has(name);

/**
 * The markup that an element may be of, by the three things that tell: its classes, its tag, its attributes.
 * @param mayTell false where it is known that none of its attributes does
 */
export function markupFor(element: Element, mayTell = true): readonly OwnMarkup[] {
  const { name: tag, attribs } = element;
  let found = byTag.get(tag) ?? NONE;
  // A link is of a provider's markup only where that says so: all others lead there, or share.
  if (tag !== 'a') {
    found = joined(found, ofClasses(element));
    if (mayTell) for (const name in attribs) found = joined(found, byAttribute.get(name));
  }
  let own = NONE;
  for (const each of found) if (isOf(each.markup, element)) own = [...own, each];
  return own;
}

const namesIn = (classes: string): string[] => classes.split(/[\n\t\r\f]/.test(classes) ? /\s+/ : ' ');

const joined = (found: readonly OwnMarkup[], more: readonly OwnMarkup[] | undefined) =>
  more ? [...found, ...more] : found;

function isOf({ tag, attribute }: Markup, element: Element): boolean {
  if (tag && tag !== element.name) return false;
  if (!attribute) return true;
  return (attribute === ID.name ? attributeOf(element, ID) : element.attribs[attribute]) !== undefined;
}

export interface Match {
  readonly provider: Provider;
  readonly ref: EmbedRef;
}

/**
 * The post that a URL leads to, if any provider knows it. Looks through players and archives that carry a URL.
 * @param asPlayer the URL is what a player shows, not what a link leads to
 */
export function matchUrl(raw: string | undefined, base?: string, asPlayer = false): Match | undefined {
  if (raw && isStrange(raw, base)) return undefined;
  let url = readUrl(raw, base);
  for (let depth = 0; url && depth < 3; depth++) {
    const match = matchListed(url) ?? matchRegistered(url, base, asPlayer);
    if (match) return match;
    url = unwrapUrl(url);
  }
  return undefined;
}

const knownHost = knownAmong((domain) => byHost.has(domain));

/** Whether an address shows at first sight that it is of nobody known. */
function isStrange(raw: string, base: string | undefined): boolean {
  const host = plainHostOf(raw, base);
  return host !== undefined && !knownHost(host);
}

function matchListed(url: URL): Match | undefined {
  const short = matchShortLink(url);
  const sharer = short && byName.get(short.provider);
  if (short && sharer) return { provider: sharer, ref: short.ref };
  for (const domain of domainsOf(url)) {
    const provider = byHost.get(domain);
    const ref = provider?.match(url);
    if (provider && ref) return { provider, ref };
  }
  return undefined;
}

/** A site that is a provider itself, as some newspapers are, links to its own pages; and what is listed is known better. */
function matchRegistered(url: URL, base: string | undefined, asPlayer: boolean): Match | undefined {
  const isListed = [...domainsOf(url)].some((domain) => byHost.has(domain));
  const own = base && getDomain(base);
  if (isListed || (own && own === getDomain(url.hostname))) return undefined;
  const registered = registeredFor(url, asPlayer);
  const provider = registered && registeredProvider(registered);
  const ref = provider?.match(url);
  return provider && ref && { provider, ref };
}
