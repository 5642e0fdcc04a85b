import type { Element } from 'domhandler';
import type { Embed } from '../../model.js';
import { providerNamed } from '../registry.js';
import { toEmbed } from './embed.js';
import { heldAs, IDENTIFIER } from './held.js';
import { isShort } from './placeholder.js';

/** What placeholders call the platforms, and what an id of each looks like: here no other markup vouches for it. */
const PLATFORMS: ReadonlyMap<string, readonly [provider: string, id: RegExp]> = new Map([
  ['youtube', ['youtube', /^[\w-]{11}$/]],
  ['vimeo', ['vimeo', /^\d{6,12}$/]],
  ['dailymotion', ['dailymotion', /^[xk][a-z0-9]{5,18}$/]],
  ['x', ['x', /^\d{15,19}$/]],
  ['tweet', ['x', /^\d{15,19}$/]],
  ['twitter', ['x', /^\d{15,19}$/]],
  ['tiktok', ['tiktok', /^\d{17,20}$/]],
  ['instagram', ['instagram', /^[\w-]{10,12}$/]],
  ['telegram', ['telegram', /^\w{4,32}\/\d{1,10}$/]],
]);
/** A class tells as well where an id cannot be mistaken. */
const BY_CLASS: ReadonlySet<string> = new Set(['youtube', 'vimeo', 'tweet', 'twitter', 'tiktok']);
const MAY_NAME = new RegExp([...BY_CLASS].join('|'), 'i');
/** Characters. */
const LONGEST_NAME = 12;
const ACTS = /share|follow|social-?(?:link|icon|nav|bar)|button|btn|menu|login|player-list/i;

/** A placeholder that names its platform in one attribute, or in its class, and keeps the id in another. */
export function ofNamedPlatform(element: Element): Embed | undefined {
  const ids = idsOf(element);
  if (!ids.length || ACTS.test(element.attribs.class ?? '')) return undefined;
  for (const name of platformsOf(element)) {
    const [provider, shape] = PLATFORMS.get(name) ?? [];
    const id = ids.find((each) => shape?.test(each));
    const known = provider && providerNamed(provider);
    const ref = known && id ? known.fromId?.(id) : undefined;
    if (ref && known) return isShort(element) ? toEmbed(known, ref, 'placeholder') : undefined;
  }
  return undefined;
}

/** The platform that an element names, and the ids that it keeps, whatever they look like. */
export function platformNamed(
  element: Element,
): { readonly provider: string; readonly ids: readonly string[]; readonly acts: boolean } | undefined {
  const ids = idsOf(element);
  if (!ids.length) return undefined;
  for (const name of platformsOf(element)) {
    const provider = PLATFORMS.get(name)?.[0];
    if (provider) return { provider, ids, acts: ACTS.test(element.attribs.class ?? '') };
  }
  return undefined;
}

/** The ids that an element keeps in its attributes. */
export function idsOf({ attribs }: Element): string[] {
  const ids: string[] = [];
  for (const name in attribs) {
    const id = heldAs(name, attribs) & IDENTIFIER ? attribs[name] : undefined;
    if (id) ids.push(id);
  }
  return ids;
}

/** The names of platforms that an element has as values, or among its classes. */
function platformsOf({ name: tag, attribs }: Element): string[] {
  const names: string[] = [];
  for (const name in attribs) {
    const value = attribs[name];
    if (!value || value.length > LONGEST_NAME || name === 'class' || name === 'id') continue;
    const lower = value.toLowerCase();
    if (PLATFORMS.has(lower)) names.push(lower);
  }
  const classes = `${tag} ${attribs.class ?? ''}`;
  if (!MAY_NAME.test(classes)) return names;
  const parts = classes.split(/[\s_-]+/).map((part) => part.toLowerCase());
  return [...names, ...parts.filter((part) => BY_CLASS.has(part))];
}
