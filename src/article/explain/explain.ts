import { toFailure } from '../../failure.js';
import type { CleanContext, CleanInput } from '../clean.js';
import { runSteps } from '../clean.js';
import { emitTold } from '../emit.js';
import { openPage } from '../open.js';
import type { Explained } from './explanation.js';
import { explanationOf } from './parts.js';
import { createTrace } from './trace.js';

/**
 * Cleans one article as `cleanPage` does, and tells for each piece of the page what became of it.
 * A page that has no article is explained too.
 * @throws Failure of the input, or of a page that is not parsed
 */
export function explainPage(input: CleanInput, context: CleanContext): Explained {
  const opened = openPage(input, context);
  const trace = createTrace(opened.document, context.limits.maxExplainedLength);
  const page = { ...opened, trace };
  runSteps(page, input);
  try {
    const { article, blocks, left } = emitTold(page, input);
    return { article, explanation: explanationOf(trace.paint, { ...page, blocks, left }) };
  } catch (thrown) {
    const { code, detail } = toFailure(thrown);
    return { failure: { code, detail }, explanation: explanationOf(trace.paint, { ...page, left: [] }) };
  }
}
