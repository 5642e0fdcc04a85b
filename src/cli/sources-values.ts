import type { SourceEdit } from '../desk/sources/edit.js';
import { FIELDS } from '../desk/sources/parse.js';
import { Failure } from '../failure.js';
import type { FilterRule } from '../filter/rule.js';
import type { Source } from '../source.js';
import type { FieldOptions } from './sources-fields.js';

/** The fields that the options give. @throws Failure `input-invalid` */
export function toEdit(options: FieldOptions): SourceEdit {
  const { tag, basic, bearer, cookie, header, include, exclude, maxAgeDays, set = [], unset = [] } = options;
  const { name, interval, cron, timeZone, language, proxy, userAgent, allowPrivateNetwork, silenceHours } =
    options;
  const { readAs } = options;
  const plain = {
    name,
    interval,
    cron,
    timeZone,
    language,
    proxy,
    userAgent,
    allowPrivateNetwork,
    silenceHours,
    readAs,
  };
  const filters = {
    ...(include && { include: include.map(toFilter) }),
    ...(exclude && { exclude: exclude.map(toFilter) }),
    ...(maxAgeDays !== undefined && { maxAgeDays }),
  };
  const credentials = toCredentials({ basic, bearer, cookie });
  return Object.fromEntries(
    [
      ...Object.entries({ ...plain, tags: tag, credentials, headers: header && toHeaders(header) }),
      ...(Object.keys(filters).length ? [['filters', filters]] : []),
      ...set.map(toField),
      ...unset.map(toUnset),
    ].filter(([, value]) => value !== undefined),
  );
}

/** `title=/^live:/` or several, split at ` & `. */
function toFilter(text: string): FilterRule {
  const parts = text.split(' & ').map((part) => {
    const at = part.indexOf('=');
    if (at < 1) throw invalid('filter', text, 'must be title=…, url=…, section=… or language=…');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return Object.fromEntries(parts) as FilterRule;
}

function toCredentials(given: Pick<FieldOptions, 'basic' | 'bearer' | 'cookie'>): Source['credentials'] {
  const { basic, bearer, cookie } = given;
  if ([basic, bearer, cookie].filter((one) => one !== undefined).length > 1)
    throw invalid('credentials', 'several', 'one of --basic, --bearer and --cookie');
  if (bearer !== undefined) return { type: 'bearer', token: bearer };
  if (cookie !== undefined) return { type: 'cookie', cookie };
  if (basic === undefined) return undefined;
  const at = basic.indexOf(':');
  if (at < 1) throw invalid('credentials', '***', `--basic must be user:\${NAME} or user:file:/path`);
  return { type: 'basic', username: basic.slice(0, at), password: basic.slice(at + 1) };
}

function toHeaders(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      if (at < 1) throw invalid('header', '***', 'must be "Name: value"');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

function toField(text: string): [field: string, value: unknown] {
  const at = text.indexOf('=');
  const field = text.slice(0, at);
  if (at < 1) throw invalid('set', text, 'must be field=value, the value as JSON');
  const value = text.slice(at + 1);
  try {
    return [field, JSON.parse(value)];
  } catch {
    // A word needs no quotes.
    if (/^[\w./:@*+-]+$/.test(value)) return [field, value];
    throw invalid(field, value, 'is no JSON');
  }
}

function toUnset(field: string): [field: string, value: null] {
  if (FIELDS.some((name) => name === field)) return [field, null];
  throw invalid('unset', field, `no such field; there are: ${FIELDS.join(', ')}`);
}

function invalid(field: string, value: string, problem: string): Failure {
  return new Failure('input-invalid', { field, value: value.slice(0, 200), problem });
}
