import type { Comment } from 'domhandler';
import { isComment, isTag, isText } from 'domhandler';
import type { Embed } from '../../model.js';
import { readJson, text } from '../json.js';
import { matchUrl } from '../registry.js';
import { toEmbed } from './embed.js';

const BLOCK = /^\s*wp:(?:core-)?embed(?:\/[\w-]{1,40})?\s+(\{[\s\S]{2,4000}\})\s*\/?\s*$/;

/** A WordPress block as it is stored: `<!-- wp:embed {"url":"…"} -->`. Where its markup follows, that is the embed. */
export function ofBlockComment(comment: Comment, pageUrl: string): Embed | undefined {
  const [, json] = BLOCK.exec(comment.data) ?? [];
  const url = json && text(readJson(json)?.url);
  const match = url && !isShownBehind(comment) ? matchUrl(url, pageUrl) : undefined;
  return match && toEmbed(match.provider, match.ref, 'data');
}

function isShownBehind(comment: Comment): boolean {
  let next = comment.next;
  while (next && isText(next) && !next.data.trim()) next = next.next;
  if (!next || isComment(next)) return false;
  return isTag(next) && next.name === 'figure';
}
