import { z } from 'zod';
import { BackfillView } from '../desk/backfill/operate.js';
import { Article, CleanedArticle, Feed } from '../model.js';
import { Source } from '../source.js';
import { Alert } from '../store/alerts.js';
import { KeptOut } from '../store/filtered.js';
import { PollRecord } from '../store/poll-history.js';

const wholeNumber = z.number().int().nonnegative();

/** What every error is. */
export const ApiError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** Of a new source the address alone must be given. */
export const NewSource = Source.partial({ id: true, name: true });

const { id: _, ...editable } = Source.shape;
/** A field that is given takes the place of the one before; null takes it away. */
export const SourceEdit = z.strictObject(
  Object.fromEntries(Object.entries(editable).map(([field, shape]) => [field, shape.nullish()])),
);

/** A date that is past, such as 2026-01-01. */
export const BackfillStart = z.strictObject({ since: z.iso.date() });

/** A source as it is shown: its secrets are `***`. */
export const ShownSource = Source.extend({
  credentials: z
    .object({ type: z.enum(['basic', 'bearer', 'cookie']) })
    .loose()
    .optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

export const SourceState = z
  .object({
    nextAt: z.number().optional(),
    why: z.string().optional(),
    paused: z.string().optional(),
    asked: z.boolean(),
    lastPoll: z.number().optional(),
    lastSuccess: z.number().optional(),
    errors: wholeNumber,
    lastError: z.string().optional(),
    push: z.string().optional(),
  })
  .loose();

export const Health = z.object({
  status: z.enum(['ok', 'new', 'silent', 'failing', 'degraded', 'moved', 'changed-format', 'paused']),
  says: z.string(),
  lastSuccess: z.number().optional(),
  lastNew: z.number().optional(),
  itemsADay: z.number().optional(),
  silenceAfterMs: z.number(),
  errorCode: z.string().optional(),
  errorClass: z.enum(['network', 'site', 'refused', 'gone', 'content', 'settings', 'copydesk']).optional(),
  forgedPushes: wholeNumber.optional(),
});

export const SourceView = z.object({ source: ShownSource, state: SourceState, health: Health });

export const Push = z.object({
  status: z.enum(['live', 'distrusted', 'asked', 'failed', 'waiting', 'leaving']),
  says: z.string(),
  hub: z.string(),
  topic: z.string(),
  since: z.number().optional(),
  leaseUntil: z.number().optional(),
  lastPush: z.number().optional(),
  pushes: wholeNumber,
  forged: wholeNumber,
  dropped: wholeNumber,
  failures: wholeNumber,
  lastError: z.string().optional(),
});

export const SourceDetails = SourceView.extend({
  records: wholeNumber,
  alerts: z.array(Alert),
  filtered: z.object({ counts: z.record(z.string(), wholeNumber), last: z.array(KeptOut) }),
  push: Push.optional(),
  polls: z.array(PollRecord),
});

export const Difference = z.object({
  field: z.string(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
});

export const Plan = z.object({
  added: z.array(ShownSource),
  changed: z.array(z.object({ id: z.string(), differences: z.array(Difference) })),
  onlyInStore: z.array(z.object({ id: z.string(), feedUrl: z.string() })),
  moved: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  same: wholeNumber,
});

export const OpmlImport = z.object({
  added: z.array(ShownSource),
  known: z.array(z.object({ feedUrl: z.string(), id: z.string() })),
  invalid: z.array(z.object({ feedUrl: z.string(), reason: z.string() })),
  applied: z.boolean(),
});

export const Selection = z.strictObject({
  ids: z.array(z.string()).max(10_000).optional(),
  tags: z.array(z.string()).max(100).optional(),
});

export const DryRun = z.object({
  url: z.string(),
  feedUrl: z.string(),
  redirects: z.array(z.object({ url: z.string(), status: z.number() })),
  bytes: z.number(),
  ms: z.number(),
  charset: z.string(),
  feed: Feed.omit({ entries: true }).extend({ entries: wholeNumber }),
  children: wholeNumber.optional(),
  candidates: z.array(z.object({ url: z.string(), title: z.string().optional(), type: z.string() })),
  samples: z.array(
    z.object({
      url: z.string().optional(),
      title: z.string().optional(),
      article: CleanedArticle.optional(),
      error: z.object({ code: z.string(), message: z.string() }).optional(),
    }),
  ),
  skipped: z.array(z.object({ title: z.string().optional(), url: z.string().optional(), why: z.string() })),
  proposals: z.array(
    z.object({
      field: z.enum(['feedUrl', 'name', 'interval', 'language', 'full-content', 'hub']),
      value: z.union([z.string(), z.number(), z.boolean()]),
      why: z.string(),
    }),
  ),
});

export const Change = z.object({
  seq: wholeNumber,
  id: z.string(),
  revision: wholeNumber,
  change: z.enum(['created', 'updated', 'withdrawn']),
});

/** What stands under `components` of the OpenAPI document, by its name there. */
export const NAMED: Readonly<Record<string, z.ZodType>> = {
  Alert,
  ApiError,
  Article,
  BackfillStart,
  BackfillView,
  Change,
  CleanedArticle,
  DryRun,
  Health,
  NewSource,
  OpmlImport,
  Plan,
  PollRecord,
  Selection,
  ShownSource,
  SourceDetails,
  SourceEdit,
  SourceView,
};
