import { surveyTree } from '../../embeds/survey/of-page.js';
import { surveyText } from '../../embeds/survey/of-text.js';
import type { Survey } from '../../embeds/survey/survey.js';
import { Failure } from '../../failure.js';
import type { CleanContext, CleanInput } from '../clean.js';
import { linesOf } from '../flattened/lines.js';
import { openPage } from '../open.js';
import { surveyArticle } from './article.js';

/** What the input was taken for: a page with an article in it, a piece of markup, or text. */
export type SurveyedAs = 'page' | 'markup' | 'text';

export interface EmbedSurvey extends Survey {
  readonly as: SurveyedAs;
  /** Blocks of the article. */
  readonly blocks?: number;
  /** Why a page was taken as a piece of markup. */
  readonly noArticle?: { readonly code: string; readonly message: string };
}

/** A whole document has one of these at its top. */
const DOCUMENT = /<(?:!doctype\s+html|html|head|body)\b/i;
const LOOKED_AT = 4_096;

/**
 * Finds every embed of a page, a piece of markup or a text, and tells of what looks like one why it is none.
 * @param whole whether only what stands in an article's body counts; by default of documents that have one
 * @throws Failure of the input; with `whole`, also of the page
 */
export function surveyEmbeds(input: CleanInput, context: CleanContext, whole?: boolean): EmbedSurvey {
  if (input.text !== undefined) {
    openPage(input, context);
    return { as: 'text', ...surveyText(linesOf(input.text), input.url, context.limits) };
  }
  const all = surveyTree(openPage(input, context).document, input.url, context.limits);
  if (!(whole ?? isDocument(input))) return { as: 'markup', ...all };
  try {
    return { as: 'page', ...surveyArticle(input, context, all) };
  } catch (thrown) {
    if (whole || !(thrown instanceof Failure)) throw thrown;
    return { as: 'markup', noArticle: { code: thrown.code, message: thrown.message }, ...all };
  }
}

function isDocument({ html, bytes }: CleanInput): boolean {
  const head = html?.slice(0, LOOKED_AT) ?? new TextDecoder('latin1').decode(bytes?.subarray(0, LOOKED_AT));
  return DOCUMENT.test(head);
}
