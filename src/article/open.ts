import { decodePieces } from '../charset/decode.js';
import { Failure } from '../failure.js';
import { isUrl } from '../is-url.js';
import type { Limits } from '../limits.js';
import type { CleanContext, CleanInput } from './clean.js';
import type { Page } from './page.js';
import { readPage } from './tree/parse.js';

const GUESSED = new Set(['detected', 'fallback']);

/**
 * Decodes, guards and parses the input: what the steps work on.
 * @throws Failure `page-empty`, `page-too-…`, `body-too-large`, `input-invalid`
 */
export function openPage(input: CleanInput, context: CleanContext): Page {
  if (!isUrl(input.url) || !/^https?:/i.test(input.url)) {
    throw new Failure('url-invalid', { url: input.url.slice(0, 200) });
  }
  const warnings: string[] = [];
  const html = input.text === undefined ? htmlOf(input, context.limits, warnings) : [];
  if (input.text !== undefined) checkText(input.text, context.limits);
  const { document, asksPassword } = readPage(html, context.limits);
  return {
    document,
    loginForm: asksPassword,
    url: input.url,
    ...(input.entry && { entry: input.entry }),
    ...(input.languageHint && { languageHint: input.languageHint }),
    ...(input.sourceRule && { sourceRule: input.sourceRule }),
    ...(input.learned && { learned: input.learned }),
    ...context,
    metadata: { authors: [], tags: [], evidence: {} },
    embeds: new Map(),
    main: [],
    blocks: [],
    images: [],
    videos: [],
    removed: [],
    warnings,
  };
}

function htmlOf(input: CleanInput, limits: Limits, warnings: string[]): readonly string[] {
  const size = input.html?.length ?? input.bytes?.length;
  if (size === undefined) throw new Failure('input-invalid', { missing: 'html, bytes or text' });
  if (size > limits.maxBodyBytes) throw new Failure('body-too-large', { limit: limits.maxBodyBytes });
  const html = input.html === undefined ? decode(input, warnings) : [input.html];
  if (!html.some((piece) => /\S/.test(piece))) throw new Failure('page-empty');
  return html;
}

function checkText(text: string, limits: Limits): void {
  if (text.length > limits.maxBodyBytes) throw new Failure('body-too-large', { limit: limits.maxBodyBytes });
  if (!/\S/.test(text)) throw new Failure('page-empty');
}

function decode({ bytes, contentType }: CleanInput, warnings: string[]): readonly string[] {
  const { pieces, charset, how } = decodePieces(bytes ?? new Uint8Array(), {
    ...(contentType && { contentType }),
    kind: 'html',
  });
  if (GUESSED.has(how)) warnings.push(`charset guessed: ${charset}`);
  return pieces;
}
