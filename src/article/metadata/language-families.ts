/** Close relatives that detection takes for one another; a page knows better. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn', 'da', 'sv']),
  new Set(['hr', 'sr', 'bs', 'sl', 'cnr', 'sh']),
  new Set(['cs', 'sk']),
  new Set(['id', 'ms']),
  new Set(['ru', 'uk', 'be', 'bg', 'mk']),
  new Set(['es', 'ca', 'gl', 'pt', 'ast', 'oc']),
  new Set(['hi', 'mr', 'ne']),
  new Set(['nl', 'af', 'fy']),
  new Set(['de', 'lb', 'gsw']),
  new Set(['ar', 'arz', 'ary']),
  new Set(['fa', 'prs', 'tg']),
  new Set(['zh', 'yue', 'wuu']),
  new Set(['tl', 'fil']),
];

/** Whether two primary languages are one, or so close that each is taken for the other. */
export function areRelated(one: string, other: string): boolean {
  return one === other || FAMILIES.some((family) => family.has(one) && family.has(other));
}

/** Whether a primary language has such relatives. */
export function hasRelatives(language: string): boolean {
  return FAMILIES.some((family) => family.has(language));
}
