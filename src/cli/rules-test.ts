import { versionsFor } from '../article/boilerplate/site-rule.js';
import type { CleanInput } from '../article/clean.js';
import type { Explained } from '../article/explain/explanation.js';
import { loadRules } from '../config/rules.js';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import { createPool } from '../threads/pool.js';
import { NOWHERE_HOST } from './clean-input.js';
import { diffArticles } from './rules-diff.js';
import { paint, print, printJson } from './terminal.js';

export interface RulesTest {
  readonly rulesFolder: string;
  readonly limits: Limits;
  readonly json?: boolean | undefined;
  /** The file that threads run. Default: the one of the build. */
  readonly entry?: URL | undefined;
}

/** Shows what the site's rule changes in the record of a page. @throws Failure `config-invalid`, or of the input */
export async function testRule(
  input: CleanInput,
  { rulesFolder, limits, json, entry }: RulesTest,
): Promise<void> {
  const versions = versionsFor(input.url, loadRules(rulesFolder).sites);
  const [first] = versions ?? [];
  if (!first && !json) return printHowTo(input.url, rulesFolder);
  const pool = createPool({ threads: 1, limits, rulesFolder, ...(entry && { entry }) });
  try {
    const without = outcomeOf(await pool.explain(input, false));
    const withRule = first ? outcomeOf(await pool.explain(input)) : without;
    if (json) printJson({ host: first?.host, without, with: withRule });
    else if (first) printDiff(first.host, first.why, without, withRule);
  } finally {
    await pool.close();
  }
}

type Outcome = ReturnType<typeof outcomeOf>;

const outcomeOf = ({ explanation: _explanation, ...outcome }: Explained) => outcome;

const articleOf = (outcome: Outcome) => ('article' in outcome ? outcome.article : undefined);

function printDiff(host: string, why: string, without: Outcome, withRule: Outcome): void {
  print(`${paint('bold', host)}  ${why}`);
  print(paint('dim', '- without the rule, + with it'));
  for (const [sign, outcome] of [
    ['-', without],
    ['+', withRule],
  ] as const) {
    if (!('failure' in outcome)) continue;
    const { code, detail } = outcome.failure as Failure;
    print(`${sign} ${paint('red', code)}: ${new Failure(code, detail).message}`);
  }
  const lines = diffArticles(articleOf(without), articleOf(withRule));
  for (const { sign, text } of lines) {
    print(paint(sign === '+' ? 'green' : sign === '-' ? 'red' : 'dim', `${sign} ${text}`));
  }
  if (!lines.length)
    print('The rule changes nothing on this page: look whether its selectors still find anything.');
}

function printHowTo(url: string, rulesFolder: string): void {
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (host === NOWHERE_HOST) {
    print(
      "Rules go by the page's host. Say where the file came from: --url https://news.example.org/story.html",
    );
    return;
  }
  const rule = {
    host,
    why: 'What is particular to its pages.',
    body: '.article-text',
    remove: ['.article-text .promo'],
    fixture: { page: `fixtures/${host}.html`, text: 'Words that the record must have.' },
  };
  print(`No rule is for ${host}. Write one to ${rulesFolder}/sites/${host}.json:\n`);
  print(JSON.stringify(rule, null, 2));
  print('\nAlso: title, author, date, nextPage, validFrom, validUntil, versions. See docs/site-rules.md.');
}
