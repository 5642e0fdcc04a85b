import type { Failure, FailureCode } from '../failure.js';

const STATUS = new Map<FailureCode, number>([
  ['input-invalid', 400],
  ['opml-invalid', 400],
  ['api-unauthorized', 401],
  ['api-forbidden', 403],
  ['method-unknown', 405],
  ['source-exists', 409],
  ['subscription-gone', 410],
  ['request-too-large', 413],
  ['api-busy', 429],
  ['push-busy', 503],
  ['proxy-unknown', 422],
  ['config-missing', 500],
  ['internal', 500],
]);

/** The HTTP status that a failure answers with; what a feed or a site has done wrong is 422. */
export function statusOf({ code }: Failure): number {
  const known = STATUS.get(code);
  if (known) return known;
  if (code.endsWith('-unknown')) return 404;
  return code.startsWith('store-') ? 503 : 422;
}
