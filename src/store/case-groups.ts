import type { Case } from './cases.js';

/** Cases of one cause. */
export interface CaseGroup extends Pick<Case, 'stage' | 'code' | 'verdict' | 'host'> {
  readonly count: number;
  readonly first: string;
  readonly last: string;
  /** The one seen last. */
  readonly example: Case;
}

/** Groups cases by code, host and stage, the largest group first. */
export function groupCases(cases: readonly Case[]): CaseGroup[] {
  const groups = new Map<string, [Case, ...Case[]]>();
  for (const one of cases) {
    const key = JSON.stringify([one.code, one.host, one.stage]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .map(summarise)
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

function summarise(group: readonly [Case, ...Case[]]): CaseGroup {
  const example = group.reduce((newest, one) => (one.last > newest.last ? one : newest));
  const oldest = group.reduce((before, one) => (one.first < before.first ? one : before));
  const { stage, code, verdict, host, last } = example;
  return {
    stage,
    code,
    verdict,
    ...(host && { host }),
    count: group.length,
    first: oldest.first,
    last,
    example,
  };
}
