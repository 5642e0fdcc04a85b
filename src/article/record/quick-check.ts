import { z } from 'zod';
import { checkOf } from './quick-rules.js';

export type Check = (value: unknown) => boolean;
type Schema = z.core.$ZodType;
type Def<Kind extends Schema> = Kind['_zod']['def'];

/**
 * A check that lets nothing through that the schema refuses, and copies nothing, as parsing does. What it does not let
 * through may still be right: the schema has the last word.
 */
export function quickCheck(schema: Schema): Check {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const ownRules = checkOf(def);
  const kind = ownRules && kindCheck(def);
  if (!kind) return (value) => z.safeParse(schema, value).success;
  return ownRules.length ? (value) => kind(value) && ownRules.every((rule) => rule(value)) : kind;
}

/** Whether a value is of the schema's kind, its own rules apart; nothing for a kind that no record has. */
function kindCheck(def: Def<z.core.$ZodTypes>): Check | undefined {
  switch (def.type) {
    case 'string':
      return def.coerce ? undefined : (value) => typeof value === 'string';
    case 'number':
      return def.coerce ? undefined : Number.isFinite;
    case 'boolean':
      return def.coerce ? undefined : (value) => typeof value === 'boolean';
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'optional':
      return optional(quickCheck(def.innerType));
    case 'array':
      return arrayOf(quickCheck(def.element));
    case 'object':
      return def.catchall ? undefined : objectOf(def.shape);
    case 'record':
      return isString(def.keyType) ? recordOf(quickCheck(def.keyType), quickCheck(def.valueType)) : undefined;
    case 'union':
      return isTold(def) ? told(def) : anyOf(def.options.map(quickCheck));
    default:
      return undefined;
  }
}

function oneOf(values: readonly unknown[]): Check {
  const known = new Set(values);
  return (value) => known.has(value);
}

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const anyOf =
  (checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

function arrayOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!check(value[i])) return false;
    return true;
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(shape: Readonly<Record<string, Schema>>): Check {
  const names = Object.keys(shape);
  const checks = Object.values(shape).map(quickCheck);
  return (value) => {
    if (!isFields(value)) return false;
    for (let i = 0; i < names.length; i++) if (!checks[i]?.(value[names[i] as string])) return false;
    return true;
  };
}

/** Keys of a known number have to be there all. */
const isString = (schema: Schema): boolean => schema._zod.def.type === 'string';

/** Only of objects as literals make them: of others the schema judges. */
function recordOf(key: Check, check: Check): Check {
  return (value) =>
    isFields(value) &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !Object.hasOwn(value, 'constructor') &&
    Reflect.ownKeys(value).every((name) => key(name) && check(value[name as string]));
}

type Told = Def<z.core.$ZodDiscriminatedUnion>;

const isTold = (def: Def<z.core.$ZodUnion>): def is Told => 'discriminator' in def;

/** The one option that the value itself names. */
function told({ options, discriminator }: Told): Check {
  const byName = new Map<unknown, Check>();
  for (const option of options) {
    const check = quickCheck(option);
    for (const name of option._zod.propValues?.[discriminator] ?? []) byName.set(name, check);
  }
  return (value) => isFields(value) && (byName.get(value[discriminator])?.(value) ?? false);
}
