import { describeEmbed, embedOf, NAMES, reasonOf, typeOf, wordsOf } from '../article/explain/describe.js';
import type { Explained, Part } from '../article/explain/explanation.js';
import { fieldsOf } from '../article/explain/fields.js';
import { Failure } from '../failure.js';
import type { CleanedArticle } from '../model.js';
import { oneLine, printable, shortLine } from './printable.js';

type Painter = (style: 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan', text: string) => string;

const NAME_WIDTH = 12;
const REMOVED_LENGTH = 240;
const SAMPLE_LENGTH = 60;

/**
 * A page in reading order, for a terminal: its record's blocks, and between them what was taken out, each with its
 * rule. Lines of what is not in the record begin with `- `, or `. ` where it was never looked at.
 */
export function explainLines({ explanation, ...outcome }: Explained, paint: Painter): string[] {
  const article = 'article' in outcome ? outcome.article : undefined;
  const body = explanation.parts.flatMap((part) => linesOf(part, article, paint));
  const end = explanation.cut ? ['. The page has more text than is shown.'] : [];
  return [...headOf(outcome, paint), '', ...body, ...end].map(printable);
}

function headOf(outcome: Omit<Explained, 'explanation'>, paint: Painter): string[] {
  if ('failure' in outcome) {
    const { code, detail } = (outcome as Extract<Explained, { failure: unknown }>).failure;
    return [`${paint('red', code)}: ${new Failure(code, detail).message}`];
  }
  const { article } = outcome as Extract<Explained, { article: unknown }>;
  const fields = fieldsOf(article).map(({ name, value, evidence }) => {
    const from = evidence ? `  ${paint('dim', `(${evidence})`)}` : '';
    return `  ${paint('bold', name.padEnd(NAME_WIDTH))} ${oneLine(value)}${from}`;
  });
  return [...fields, ...article.warnings.map((warning) => `  ${paint('yellow', `warning      ${warning}`)}`)];
}

function linesOf(part: Part, article: CleanedArticle | undefined, paint: Painter): string[] {
  if (part.kind === 'block') {
    const { block } = part;
    const embed = block.type === 'embed' ? embedOf(article, block.embed) : undefined;
    const words = block.type === 'embed' ? (embed ? describeEmbed(embed) : block.embed) : wordsOf(block);
    const line = `  ${paint(embed ? 'cyan' : 'green', typeOf(block).padEnd(NAME_WIDTH))} ${oneLine(words)}`;
    return embed?.text ? [line, `  ${' '.repeat(NAME_WIDTH)} ${oneLine(embed.text)}`] : [line];
  }
  if (part.kind === 'removed') {
    const { step, rule, reason, text } = part.removal;
    const what = `- ${'removed'.padEnd(NAME_WIDTH)} ${JSON.stringify(shortLine(text, REMOVED_LENGTH))}`;
    return [paint('dim', what), paint('dim', `- ${' '.repeat(NAME_WIDTH)} ${step}/${rule}: ${reason}`)];
  }
  const [first, ...others] = part.original;
  const sample = JSON.stringify(shortLine(first?.text ?? '', SAMPLE_LENGTH));
  const more = others.length ? ` and ${others.length} more` : '';
  return [paint('dim', `. ${NAMES[part.kind].padEnd(NAME_WIDTH)} ${sample}${more}: ${reasonOf(part)}`)];
}
