import { z } from 'zod';

const NAME = '[A-Za-z_][A-Za-z0-9_]{0,63}';
/** A secret by where it is found: `${NAME}`, an environment variable, or `file:` and a path. */
const REFERENCE = new RegExp(`^(?:\\$\\{${NAME}\\}|file:[^\\0\\n]{1,500})$`);
/** The references in the value of a header, which may hold other text beside them. */
const EMBEDDED = new RegExp(`\\$\\{(${NAME})\\}`, 'g');

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]{1,64}$/;
const HEADER_VALUE = /^[\t\x20-\x7e]{1,2000}$/;
/** How a secret is shown. */
export const MASK = '***';

/** Headers that are the door's own, or have a field of their own. */
const RESERVED = new Set(
  'host connection keep-alive content-length transfer-encoding te trailer upgrade expect accept-encoding user-agent proxy-authorization if-none-match if-modified-since'.split(
    ' ',
  ),
);

export const Secret = z
  .string()
  .regex(
    REFERENCE,
    `must say where the secret is found: \${NAME} (an environment variable) or file:/path; the secret itself is never kept`,
  );

/** How a source's own origin is asked to let us in. */
export const Credentials = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('basic'), username: z.string().min(1).max(200), password: Secret }),
  z.strictObject({ type: z.literal('bearer'), token: Secret }),
  z.strictObject({ type: z.literal('cookie'), cookie: Secret }),
]);
export type Credentials = z.infer<typeof Credentials>;

/** Headers for the source's own origin; a value may be, or hold, a reference to a secret. */
export const ExtraHeaders = z
  .record(
    z
      .string()
      .regex(HEADER_NAME, 'is no name of a header')
      .refine((name) => !RESERVED.has(name.toLowerCase()), 'is set by copydesk itself and cannot be changed'),
    z
      .string()
      .regex(HEADER_VALUE, 'must be one line of ASCII, at most 2,000 characters')
      .refine((value) => !value.includes(MASK), '*** is how a secret is shown, not its value'),
  )
  .refine((headers) => Object.keys(headers).length <= 20, 'at most 20 headers');
export type ExtraHeaders = z.infer<typeof ExtraHeaders>;

/** The references to secrets that a text holds. */
export function referencesIn(value: string): string[] {
  if (value.startsWith('file:')) return [value];
  return [...value.matchAll(EMBEDDED)].map(([whole]) => whole);
}

/** The secrets that a source names. */
export function secretsOf(source: {
  readonly credentials?: Credentials | undefined;
  readonly headers?: ExtraHeaders | undefined;
}): string[] {
  const { type: _, ...values } = source.credentials ?? { type: undefined };
  return [...Object.values(values), ...Object.values(source.headers ?? {})].flatMap(referencesIn);
}
