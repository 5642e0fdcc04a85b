import { load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import { Failure } from '../failure.js';
import type { CleanContext, CleanInput } from './clean.js';
import type { Page } from './page.js';

/** Guards, decodes and parses the input: what the steps work on. */
export function openPage(input: CleanInput, context: CleanContext): Page {
  if (input.html === undefined) throw new Failure('input-invalid', { missing: 'html' });
  return {
    $: load(parseDocument(input.html)),
    url: input.url,
    ...(input.entry && { entry: input.entry }),
    ...(input.languageHint && { languageHint: input.languageHint }),
    ...context,
    metadata: { authors: [], tags: [], evidence: {} },
    embeds: new Map(),
    main: [],
    blocks: [],
    images: [],
    videos: [],
    removed: [],
    warnings: [],
  };
}
