import { typeOf, wordsOf } from '../article/explain/describe.js';
import { fieldsOf } from '../article/explain/fields.js';
import type { CleanedArticle } from '../model.js';

/** A line of a comparison: only in the first (`-`), only in the second (`+`), or in both (` `). */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

const NAME_WIDTH = 12;
const LENGTH = 160;

/** What differs in the record once it is cleaned otherwise: fields, warnings, blocks and removals. */
export function diffArticles(
  before: CleanedArticle | undefined,
  after: CleanedArticle | undefined,
): DiffLine[] {
  return [fieldLines, blockLines, removalLines].flatMap((linesOf) => {
    const lines = diff(before ? linesOf(before) : [], after ? linesOf(after) : []);
    return lines.some(({ sign }) => sign !== ' ') ? collapsed(lines) : [];
  });
}

function fieldLines(article: CleanedArticle): string[] {
  const fields = fieldsOf(article).map(({ name, value, evidence }) =>
    line(name, evidence ? `${value} (${evidence})` : value),
  );
  return [...fields, ...article.warnings.map((warning) => line('warning', warning))];
}

const blockLines = ({ blocks }: CleanedArticle): string[] =>
  blocks.map((block) => line(typeOf(block), block.type === 'embed' ? block.embed : wordsOf(block)));

const removalLines = ({ removed }: CleanedArticle): string[] =>
  removed.map(({ step, rule, text }) => line('removed', `${step}/${rule}: ${text}`));

function line(name: string, value: string): string {
  const words = value.replace(/\s+/g, ' ');
  return `${name.padEnd(NAME_WIDTH)} ${words.length > LENGTH ? `${words.slice(0, LENGTH)}…` : words}`;
}

/** In the order of both; a line that only changed its place counts as the same. */
function diff(before: readonly string[], after: readonly string[]): DiffLine[] {
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && !inAfter.has(one)) {
      lines.push({ sign: '-', text: one });
      i++;
    } else if (other !== undefined && !inBefore.has(other)) {
      lines.push({ sign: '+', text: other });
      j++;
    } else {
      lines.push({ sign: ' ', text: other ?? one ?? '' });
      i++;
      j++;
    }
  }
  return lines;
}

/** Two or more lines in a row that are the same are counted. */
function collapsed(lines: readonly DiffLine[]): DiffLine[] {
  const short: DiffLine[] = [];
  let same: DiffLine[] = [];
  for (const next of [...lines, undefined]) {
    if (next?.sign === ' ') {
      same.push(next);
      continue;
    }
    short.push(...(same.length > 1 ? [{ sign: ' ' as const, text: `… ${same.length} the same` }] : same));
    same = [];
    if (next) short.push(next);
  }
  return short;
}
