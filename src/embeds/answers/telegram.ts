import type { Document, Element } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import type { Embed, EmbedMedia } from '../../model.js';
import { ask, type Reply } from '../ask.js';
import { answerKey } from '../cache.js';
import { TELEGRAM } from '../endpoints.js';
import { cleanLine } from '../markup/clean-text.js';
import { parseMarkup } from '../markup/parse.js';
import { piecesOf } from '../markup/pieces.js';
import { wordsOf } from '../markup/words.js';
import type { Answer, Asking, Words } from '../provider.js';
import { readUrl } from '../url.js';
import { readShortened } from './counts.js';

const MESSAGE = 'tgme_widget_message';
/** What stands in the message's place where there is none. First match wins. */
const ERRORS: readonly (readonly [RegExp, Answer['status']])[] = [
  [/not found|deleted/i, 'gone'],
  [/private/i, 'private'],
  [/./, 'restricted'],
];
const BACKGROUND = /background-image:\s{0,4}url\(\s{0,4}['"]?([^'")]{1,2000})/i;

/** Asks for a message of a public channel, as the page that others embed. */
export async function askTelegram(_embed: Embed, ref: string, asking: Asking): Promise<Answer> {
  const reply = await ask(asking, 'telegram', TELEGRAM, `/${ref}?embed=1&mode=tme`, {
    about: answerKey('telegram', ref),
    sign: (given) => {
      if (given.status === 200 && given.body.includes(MESSAGE))
        return read(given, ref).status === 'gone' ? 'missing' : 'answered';
      return given.status === 404 ? 'missing' : given.status < 400 ? 'answered' : 'refused';
    },
  });
  if (reply.againMs !== undefined)
    return { status: 'unresolved', againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  return read(reply, ref);
}

const GONE: Answer = { status: 'gone', via: 'telegram', missingAt: [TELEGRAM.name] };

function read({ status, body }: Reply, ref: string): Answer {
  if (status === 404) return GONE;
  const at = status === 200 ? body.indexOf(MESSAGE) : -1;
  // The message itself is small; what is around it need not be.
  const root =
    at < 0 ? undefined : parseMarkup(body.slice(Math.max(0, body.lastIndexOf('<', at)), at + 60_000));
  if (!root) return { status: 'unresolved' };
  const error = one(root, 'error');
  if (error) {
    const meant = ERRORS.find(([words]) => words.test(textContent(error)))?.[1] ?? 'restricted';
    return meant === 'gone' ? GONE : { status: meant, via: 'telegram' };
  }
  const words = readWords(root, ref);
  const isThere = words.text || words.media;
  if (!isThere) return { status: 'unresolved' };
  const shown = one(root, 'views');
  const views = shown ? readShortened(textContent(shown)) : undefined;
  return { status: 'resolved', via: 'telegram', words, ...(views !== undefined && { counts: { views } }) };
}

function readWords(root: Document, ref: string): Words {
  const body = findOne((element) => has(element, 'text') && !inside(element, 'reply'), root.children);
  const name = one(root, 'owner_name') ?? one(root, 'author');
  const shown = name && cleanLine(textContent(name));
  const [channel = ''] = ref.split('/');
  const time = findOne((element) => element.name === 'time' && !!element.attribs.datetime, root.children);
  const ms = Date.parse(time?.attribs.datetime ?? '');
  const media = mediaIn(root);
  return {
    ...(body && wordsOf(piecesOf(body.children))),
    author: { ...(shown && { name: shown }), handle: channel, url: `https://t.me/${channel}` },
    ...(Number.isFinite(ms) && { published: new Date(ms).toISOString() }),
    ...(media.length && { media }),
  };
}

function mediaIn(root: Document): EmbedMedia[] {
  const photos = all(root, 'photo_wrap').flatMap((element): EmbedMedia[] => {
    const url = pictureOf(element);
    return url ? [{ type: 'photo', url }] : [];
  });
  const poster = all(root, 'video_thumb').map(pictureOf).find(Boolean);
  const videos = findAll((element) => element.name === 'video', root.children).flatMap(
    (element): EmbedMedia[] => {
      const url = readUrl(element.attribs.src)?.href;
      return url ? [{ type: 'video', url, ...(poster && { poster }) }] : [];
    },
  );
  return [...photos, ...videos];
}

const pictureOf = (element: Element): string | undefined =>
  readUrl(BACKGROUND.exec((element.attribs.style ?? '').slice(0, 4_000))?.[1])?.href;

const has = (element: Element, part: string): boolean =>
  (element.attribs.class ?? '').split(/\s+/).includes(`${MESSAGE}_${part}`);

const one = (root: Document, part: string): Element | null =>
  findOne((element) => has(element, part), root.children);

const all = (root: Document, part: string): Element[] =>
  findAll((element) => has(element, part), root.children);

function inside(element: Element, part: string): boolean {
  for (let above = element.parent; above; above = above.parent)
    if ('attribs' in above && has(above as Element, part)) return true;
  return false;
}
