import type { Embed } from '../../../model.js';
import { type Json, object, text } from '../../json.js';
import { parseMarkup } from '../../markup/parse.js';
import { matchUrl, providerNamed } from '../../registry.js';
import { toEmbed } from '../embed.js';
import { findEmbeds } from '../find.js';

/** Fields that say what an item of a list is. */
const KINDS = new Set(
  'type _type __typename subtype sub_type subType kind name component blockType block_type embedType embed_type provider provider_name providerName providerNameSlug service platform source_type'.split(
    ' ',
  ),
);
const EMBED =
  /embed|social_?media|social_?post|tweet|twitter|instagram|tiktok|youtube|facebook|vimeo|telegram|bluesky|threads|reddit|spotify|soundcloud|mastodon|dailymotion|datawrapper|flourish|infogram|raw_?html|^html$|external_?content|^x$/i;
const MARKUP_FIELDS =
  'html embedCode embed_code embedHtml embed_html code markup content rawHtml raw_html embed body value'.split(
    ' ',
  );
const ADDRESS_FIELDS =
  'url href permalink embedUrl embed_url embedURL link source src resourceUrl canonicalUrl contentUrl embed originalUrl _id'.split(
    ' ',
  );
const ID_FIELDS =
  'tweetId tweet_id videoId video_id youtubeId postId embedId embed_id shortcode content_id id'.split(' ');
const HTML = /<(?:blockquote|iframe|div|figure|script|amp-)/i;
const MAX_INNER = 12;

/** The embeds that an item of a list of page state is: by its markup, by its address, or by its id. */
export function embedsOfItem(item: unknown, pageUrl: string): Embed[] {
  const outer = object(item);
  if (!outer) return [];
  const parts = [outer, ...innerOf(outer)];
  if (!parts.some(saysEmbed)) return [];
  const shown = parts.flatMap((part) => inMarkup(part, pageUrl));
  if (shown.length) return shown;
  const embed = first(parts, (part) => ofAddress(part, pageUrl)) ?? ofId(parts);
  return embed ? [embed] : [];
}

/** Objects one and two levels down: `attrs`, `data`, `raw_oembed` and the like; lists hold other items. */
function innerOf(outer: Json): Json[] {
  const direct = objectsIn(outer);
  return [...direct, ...direct.flatMap(objectsIn)].slice(0, MAX_INNER);
}

function objectsIn(fields: Json): Json[] {
  return Object.values(fields)
    .map(object)
    .filter((inner) => inner !== undefined);
}

function saysEmbed(part: Json): boolean {
  for (const name of Object.keys(part)) {
    const value = part[name];
    if (typeof value === 'string' && value.length <= 60 && KINDS.has(name) && EMBED.test(value)) return true;
  }
  return false;
}

function inMarkup(part: Json, pageUrl: string): Embed[] {
  const html = first(MARKUP_FIELDS, (name) => {
    const value = text(part[name]);
    return value && HTML.test(value) ? value : undefined;
  });
  const tree = html && parseMarkup(html);
  if (!tree) return [];
  const parts = findEmbeds(tree, pageUrl, true).flatMap((found) => found.parts);
  return parts.flatMap((found) => ('embed' in found && found.embed.ref ? found.embed : []));
}

function ofAddress(part: Json, pageUrl: string): Embed | undefined {
  return first(ADDRESS_FIELDS, (name) => {
    const match = matchUrl(text(part[name]), pageUrl);
    return match && toEmbed(match.provider, match.ref, 'data');
  });
}

/** An id says nothing without its platform's name, and a number is none: it may have lost digits. */
function ofId(parts: readonly Json[]): Embed | undefined {
  const platforms = parts.flatMap((part) =>
    [...KINDS].flatMap((name) => text(part[name])?.toLowerCase() ?? []),
  );
  const provider = first(platforms, (name) => providerNamed(/^(?:tweet|twitter)$/.test(name) ? 'x' : name));
  if (!provider) return undefined;
  const id = first(parts, (part) => first(ID_FIELDS, (name) => text(part[name])));
  const ref = id && !/^[0-9a-f-]{24,}$/i.test(id) ? provider.fromId?.(id) : undefined;
  return ref && toEmbed(provider, ref, 'data');
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
