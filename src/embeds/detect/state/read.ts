import type { Element } from 'domhandler';
import { isText } from 'domhandler';
import { EMBED_BOUNDS } from '../../../limits.js';

/** What page state with an embed among its values says, quotes escaped or not; other scripts are not parsed. */
const SAYS_EMBED =
  /"\s*:\s*\\?"[^"\\]{0,30}(?:[eE]mbed|tweet|Tweet|twitter|Twitter|instagram|Instagram|youtube|YouTube|tiktok|TikTok|facebook|social_?[mM]edia|raw_html)/;
/** An address of a post or a player as state writes it, slashes escaped or not; links to profiles are on every page. */
const POST_ADDRESS =
  /\/(?:status(?:es)?\\?\/\d{9}|(?:(?:www|m|w|open|player|geo|e|embed|datawrapper)\.)?(?:instagram\.com\\?\/(?:[\w.]{1,30}\\?\/)?(?:p|reel|tv)|youtube(?:-nocookie)?\.com\\?\/(?:embed|watch|shorts|live)|youtu\.be|tiktok\.com\\?\/(?:@[\w.]{1,30}\\?\/(?:video|photo)|embed)|facebook\.com\\?\/(?:[\w.-]{1,80}\\?\/(?:posts|videos)|watch|plugins|reel|permalink|story|photo)|vimeo\.com\\?\/(?:video\\?\/)?\d{5}|dailymotion\.com\\?\/(?:embed|video|player)|bsky\.app\\?\/profile|threads\.(?:net|com)\\?\/(?:@|t)|reddit\.com\\?\/r\\?\/\w+\\?\/comments|t\.me\\?\/\w+\\?\/\d|spotify\.com|soundcloud\.com|dwcdn\.net|flo\.uri\.sh|infogram\.com|truthsocial\.com\\?\/@|linkedin\.com\\?\/embed))/;
/** That, or the name of a tweet's id: looked for in one go, and from its second letter on, for that is rarer. */
const TWEET_OR_ADDRESS = new RegExp(`weet_?[iI]d(?<=tweet_?[iI]d)|${POST_ADDRESS.source}`);
const ASSIGNED = /(?:=|JSON\.parse\()\s*([{["'])/g;
const MAX_ASSIGNMENTS = 40;

/**
 * The values that a script holds as JSON, where they may name an embed: a JSON script whole, or what code assigns to a
 * variable. JSON-LD says nothing of places and is left out.
 */
export function* statesIn(script: Element): Generator<unknown> {
  const [first] = script.children;
  const type = script.attribs.type ?? '';
  if (!first || !isText(first) || type.includes('ld+json')) return;
  const source = first.data;
  if (source.length > EMBED_BOUNDS.maxStateLength || !namesPost(source)) return;
  if (type.endsWith('json') || script.attribs.id === '__NEXT_DATA__') {
    yield parsed(source);
    return;
  }
  yield* assignedIn(source);
}

/** True for a script with the address of a post in it, whatever it is there for. */
export const holdsPostAddress = (source: string): boolean => POST_ADDRESS.test(source);

const namesPost = (source: string): boolean => SAYS_EMBED.test(source) && TWEET_OR_ADDRESS.test(source);

function* assignedIn(source: string): Generator<unknown> {
  ASSIGNED.lastIndex = 0;
  for (let tried = 0; tried < MAX_ASSIGNMENTS; tried++) {
    const match = ASSIGNED.exec(source);
    if (!match) return;
    const start = match.index + match[0].length - 1;
    const end = match[1] === '{' || match[1] === '[' ? closeOf(source, start) : stringEnd(source, start);
    if (end - start < 100) continue;
    const resume = end;
    const value = source.slice(start, end);
    if (namesPost(value)) yield match[1] === '"' || match[1] === "'" ? inString(value) : parsed(value);
    ASSIGNED.lastIndex = resume;
  }
}

/** JSON inside a string of code. */
function inString(literal: string): unknown {
  const body = literal.slice(1, -1);
  const inner =
    literal[0] === '"' ? parsed(literal) : parsed(`"${body.replace(/\\'/g, "'").replace(/"/g, '\\"')}"`);
  return typeof inner === 'string' ? parsed(inner) : undefined;
}

/** Where the object or list that begins here ends: brackets are counted outside of strings. */
function closeOf(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const letter = source[at];
    if (letter === '"') at = stringEnd(source, at) - 1;
    else if (letter === '{' || letter === '[') depth++;
    else if ((letter === '}' || letter === ']') && --depth === 0) return at + 1;
  }
  return source.length;
}

function stringEnd(source: string, start: number): number {
  const quote = source[start];
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === quote) return at + 1;
  }
  return source.length;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
