import { type Element, isTag } from 'domhandler';
import { askOfNames, tagOf } from '../../tag-names.js';

const NONE: readonly string[] = [];

/** Elements that show another page, and where they keep its address; lazy loaders keep it in a `data-` attribute. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['iframe', ['src', 'srcdoc']],
  ['amp-iframe', ['src']],
  ['embed', ['src']],
  ['object', ['data']],
  ['param', ['value']],
  ['oembed', ['url']],
]);
const sourcesOf = askOfNames((name) => SOURCES.get(name));
/** Consent tools keep it in attributes of their own. */
const LAZY =
  /^(?:data-|consent-|uc-|cmplz-|lazy|suppressed)(?!.*(?:thumb|poster|image|share)).*(?:src|url|href)/;

/** What a video element plays through another's player, as MediaElement.js and video.js write it. */
const BY_ANOTHER = /^(?:video|audio)\/(?:x-)?(?:youtube|vimeo|dailymotion|facebook|twitch|soundcloud)$/i;

/** The addresses that a player element may be showing, likeliest first. */
export function playerUrls(element: Element): readonly string[] {
  if (element.name === 'video' || element.name === 'audio') return sourcesByAnother(element);
  const names = sourcesOf(tagOf(element));
  if (!names) return NONE;
  const lazy = Object.keys(element.attribs).filter((name) => LAZY.test(name));
  return [...names, ...lazy].flatMap((name) => element.attribs[name] || []);
}

function sourcesByAnother({ children }: Element): string[] {
  return children.flatMap((child) =>
    isTag(child) && child.name === 'source' && BY_ANOTHER.test(child.attribs.type ?? '')
      ? child.attribs.src || []
      : [],
  );
}
