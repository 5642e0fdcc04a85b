import type { Removal } from '../../model.js';
import { matchPhrase } from '../boilerplate/match.js';
import type { Rules } from '../rules.js';

/** Phrases that one line can begin and end with; more are no line of an article. */
const MOST = 4;

/** Takes every known phrase out of a line. */
export function cutPhrases(
  rules: Rules,
  line: string,
  language: string | undefined,
): { rest: string; removed: Removal[] } {
  const removed: Removal[] = [];
  let rest = line;
  for (let turn = 0; turn < MOST && rest !== ''; turn += 1) {
    const match = matchPhrase(rules, rest, language);
    if (!match) break;
    const left = match.rest?.trim() ?? '';
    removed.push({
      step: 'boilerplate',
      rule: match.rule.id,
      reason: match.rule.why,
      text: gone(rest, left),
    });
    rest = left;
  }
  return { rest, removed };
}

function gone(line: string, rest: string): string {
  if (rest === '') return line;
  return (
    (line.startsWith(rest) ? line.slice(rest.length) : line.slice(0, line.lastIndexOf(rest))).trim() || line
  );
}
