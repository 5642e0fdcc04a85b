import type { z } from 'zod';
import type { Check } from './quick-check.js';

type Rule = z.core.$ZodChecks['_zod']['def'];

/** Formats that are their pattern and nothing else. */
const PATTERNS = new Set(['regex', 'datetime', 'date']);

/** The rules of a schema beside its kind, for values of that kind; nothing where one of them is not known here. */
export function checkOf(def: z.core.$ZodTypes['_zod']['def']): Check[] | undefined {
  const rules: Rule[] = (def.checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);
  const own = 'check' in def ? [def as unknown as Rule] : [];
  const checks = [...own, ...rules].map(ruleCheck);
  return checks.every((check) => check !== undefined) ? checks : undefined;
}

function ruleCheck(rule: Rule): Check | undefined {
  switch (rule.check) {
    case 'min_length':
      return atLeast(rule.minimum);
    case 'string_format': {
      const { format, pattern } = rule;
      return pattern && !pattern.global && !pattern.sticky && PATTERNS.has(format)
        ? (value) => pattern.test(value as string)
        : undefined;
    }
    case 'number_format':
      return rule.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'greater_than':
      return above(rule);
    case 'less_than':
      return below(rule);
    default:
      return undefined;
  }
}

/** A text's length counts characters, of which each is up to two units. */
function atLeast(minimum: number): Check {
  return (value) =>
    typeof value === 'string'
      ? value.length >= minimum * 2 - 1
      : (value as readonly unknown[]).length >= minimum;
}

type Bound = Pick<z.core.$ZodCheckLessThan['_zod']['def'], 'value' | 'inclusive'>;

function above({ value: bound, inclusive }: Bound): Check | undefined {
  if (typeof bound !== 'number') return undefined;
  return (value) => (inclusive ? (value as number) >= bound : (value as number) > bound);
}

function below({ value: bound, inclusive }: Bound): Check | undefined {
  if (typeof bound !== 'number') return undefined;
  return (value) => (inclusive ? (value as number) <= bound : (value as number) < bound);
}
