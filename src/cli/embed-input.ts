import { existsSync } from 'node:fs';
import type { CleanInput } from '../article/clean.js';
import { embedOfAddress } from '../embeds/survey/of-address.js';
import type { Embed } from '../model.js';
import { type InputDoor, NOWHERE_HOST, openInput } from './clean-input.js';

/** What was given: the address of one post, or something that is searched for embeds. */
export type EmbedInput = { readonly post: Embed } | { readonly input: CleanInput };

export interface EmbedInputOptions {
  readonly url?: string;
  readonly text?: boolean;
  /** Whether it is a whole page; undefined where it is to be told by itself. */
  readonly page?: boolean | undefined;
}

const MARKUP = /<[a-z!/][^>]*>/i;
/** Longer words are no file's name. */
const LONGEST_PATH = 1_000;

/**
 * An address, a file, - for standard input, or markup or text itself. The address of a post is that post, and is not
 * fetched; with `page`, it is.
 * @throws Failure of fetching, `input-unreadable`
 */
export async function readEmbedInput(
  given: string,
  options: EmbedInputOptions,
  door: InputDoor,
): Promise<EmbedInput> {
  const isFile = given === '-' || (given.length <= LONGEST_PATH && existsSync(given));
  if (isFile) return ofContent(await openInput(given, { url: options.url }, door), options);
  const post = options.page ? undefined : embedOfAddress(given);
  if (post) return { post };
  const isAddress = /^https?:\/\//i.test(given);
  if (!isAddress && (MARKUP.test(given) || /\s/.test(given.trim())))
    return { input: ofString(given, options) };
  return { input: await openInput(given, { url: options.url, text: options.text }, door) };
}

/** What a file holds may be an address, too. */
function ofContent(opened: CleanInput, options: EmbedInputOptions): EmbedInput {
  const { bytes, url } = opened;
  if (!bytes || bytes.length > LONGEST_PATH * 4) {
    const isText = options.text ?? (bytes && !MARKUP.test(new TextDecoder('latin1').decode(bytes)));
    return { input: isText && bytes ? { url, text: new TextDecoder().decode(bytes) } : opened };
  }
  const content = new TextDecoder().decode(bytes);
  const post = embedOfAddress(content);
  if (post) return { post };
  const isText = options.text ?? !MARKUP.test(content);
  return { input: isText ? { url, text: content } : opened };
}

function ofString(given: string, { url = `https://${NOWHERE_HOST}/`, text }: EmbedInputOptions): CleanInput {
  const isText = text ?? !MARKUP.test(given);
  return isText ? { url, text: given } : { url, html: given };
}
