import type { Embed } from '../../model.js';
import { cleanLine } from '../markup/clean-text.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { FlattenedPart } from './find.js';
import { BEFORE_NAME, BEHIND_HANDLE } from './shared-by.js';
import { unlocated } from './unlocated.js';

const HANDLE = /[(（]\s*@([\w.]{1,30})\s*[)）]/u;
const MARKS = /\p{Cf}/gu;
/** Old markup says when, too: `on Mar 5, 2022 at 9:41am PST`. */
const NOTHING_OR_TIME = /^\.?$|^[^.!?]{0,20}\d[^.!?]{0,50}$/u;
/** `View this post on Instagram`, in whatever language: a short line with that name. */
const VIEW = /instagram|اینستاگرام|انستغرام|إنستغرام|אינסטגרם|インスタ/iu;
const LONGEST_VIEW = 70;
const LONGEST_SIGNATURE = 200;
/** A caption is looked for in so many lines above the signature. */
const MOST_CAPTION_LINES = 12;
const TIKTOK = /^[\p{Cf}]*@([\w.]{2,24})\s(.{0,2200}?)\s?♬\s?(.{1,200})$/u;

/** The lines with Instagram's and TikTok's posts that lost their markup taken out. */
export function takeCaptions(parts: readonly FlattenedPart[]): FlattenedPart[] {
  const taken: FlattenedPart[] = [];
  for (const part of parts) {
    const line = 'line' in part ? part.line : '';
    const shared = line.length <= LONGEST_SIGNATURE ? sharedBy(line) : undefined;
    const tiktok = shared || !line.includes('♬') ? undefined : TIKTOK.exec(line);
    if (shared) taken.push({ embed: instagramPost(shared, takeCaption(taken)) });
    else if (tiktok) taken.push({ embed: tiktokPost(tiktok[1] ?? '', tiktok[2] ?? '') });
    else taken.push(part);
  }
  return taken;
}

interface Sharer {
  readonly name?: string;
  readonly handle: string;
}

function sharedBy(marked: string): Sharer | undefined {
  const line = marked.replace(MARKS, '');
  const match = HANDLE.exec(line);
  if (!match?.[1]) return undefined;
  const before = cleanLine(line.slice(0, match.index)) ?? '';
  const behind = line
    .slice(match.index + match[0].length)
    .trim()
    .toLowerCase();
  const lower = before.toLowerCase();
  const phrase = BEFORE_NAME.find((each) => lower.startsWith(each) || lower.includes(`instagram ${each}`));
  if (phrase && NOTHING_OR_TIME.test(behind)) {
    const name = before.slice(lower.indexOf(phrase) + phrase.length).trim();
    return { handle: match[1], ...(name && { name }) };
  }
  const isSuffixed = BEHIND_HANDLE.some((each) => behind === each || behind === `${each}.`);
  return isSuffixed ? { handle: match[1], ...(before && { name: before }) } : undefined;
}

/** What stands between `View this post on Instagram` and the signature; nothing where the former is not near. */
function takeCaption(taken: FlattenedPart[]): string {
  const from = taken.findLastIndex((part) => 'line' in part && isView(part.line));
  const lines = from < 0 ? [] : taken.slice(from + 1);
  if (from < 0 || lines.length > MOST_CAPTION_LINES || lines.some((part) => 'embed' in part)) return '';
  taken.length = from;
  return lines.map((part) => ('line' in part ? part.line : '')).join('\n');
}

const isView = (line: string): boolean => line.length <= LONGEST_VIEW && VIEW.test(line);

function instagramPost({ name, handle }: Sharer, caption: string): Embed {
  const author = { ...(name && { name }), handle, url: `https://www.instagram.com/${handle}/` };
  return unlocated('instagram', 'post', [handle.toLowerCase(), caption], {
    author,
    ...wordsOf(textPieces(caption)),
  });
}

function tiktokPost(handle: string, caption: string): Embed {
  const author = { handle, url: `https://www.tiktok.com/@${handle}` };
  return unlocated('tiktok', 'video', [handle.toLowerCase(), caption], {
    author,
    ...wordsOf(textPieces(caption)),
  });
}
