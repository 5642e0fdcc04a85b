import { Command } from 'commander';
import { checkRules } from '../config/check-rules.js';
import { loadRules } from '../config/rules.js';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import { type InputDoor, openInput } from './clean-input.js';
import { testRule } from './rules-test.js';
import { paint, print, printJson, printTable } from './terminal.js';

export interface RulesDoor extends InputDoor {
  readonly rulesFolder: string;
  /** The file that threads run. Default: the one of the build. */
  readonly entry?: URL;
}

interface Options {
  readonly rules?: string;
  readonly url?: string;
  readonly json?: boolean;
  readonly language?: string;
  readonly host?: string;
}

const HELP = `
Examples:
  copydesk rules test https://news.example.org/story.html
  copydesk rules test saved.html --url https://news.example.org/story.html
  copydesk rules list --host news.example.org
  copydesk rules check                        try every rule on the page or the words that it names`;

/** `copydesk rules`: looks at the rules of config/rules, and tries them. */
export function rulesCommand(door: RulesDoor): Command {
  const command = new Command('rules')
    .description('Boilerplate phrases and rules of sites: what there is, and what each does.')
    .addHelpText('after', HELP);
  command
    .command('test')
    .description("Shows an article with and without its site's rule.")
    .argument('<input>', 'an http(s) address, a file, or - for standard input')
    .option('--rules <folder>', 'the folder of the rules')
    .option('--url <url>', 'the address that a saved page came from')
    .option('--json', 'print both records as JSON')
    .action(async (input: string, options: Options) => {
      const { limits, entry, rulesFolder } = door;
      const opened = await openInput(input, options, door);
      await testRule(opened, {
        limits,
        entry,
        json: options.json,
        rulesFolder: options.rules ?? rulesFolder,
      });
    });
  command
    .command('list')
    .description('Lists the rules.')
    .option('--rules <folder>', 'the folder of the rules')
    .option('--language <code>', 'phrases of this language alone')
    .option('--host <host>', 'the rule of this host alone')
    .option('--json', 'a rule a line, as JSON')
    .action((options: Options) => list(options.rules ?? door.rulesFolder, options));
  command
    .command('check')
    .description('Reads every rule file, and tries each rule on the page or the words that it names.')
    .argument('[folder]', 'the folder of the rules')
    .option('--json', 'a rule a line, as JSON')
    .action((folder: string | undefined, options: Options) =>
      check(folder ?? door.rulesFolder, door.limits, options),
    );
  return command;
}

function list(folder: string, { language, host, json }: Options): void {
  const rules = loadRules(folder);
  const sites = [...rules.sites.values()].flat().filter((rule) => !language && (!host || rule.host === host));
  const phrases = rules.phrases.filter((rule) => !host && (!language || rule.language === language));
  if (json) {
    for (const { pattern, anchors: _anchors, also: _also, ...rule } of phrases)
      printJson({ ...rule, pattern: pattern.source });
    for (const rule of sites) printJson(rule);
    return;
  }
  const dates = ({ validFrom, validUntil }: (typeof sites)[number]) =>
    validFrom || validUntil ? `${validFrom ?? ''}…${validUntil ?? ''}` : 'always';
  printTable(
    ['rule', 'at', 'why'],
    [
      ...sites.map((rule) => [rule.host, dates(rule), rule.why]),
      ...phrases.map(({ id, at, why }) => [id, at, why]),
    ],
  );
}

/** @throws Failure `config-invalid` when a rule does not do what it says */
function check(folder: string, limits: Limits, { json }: Options): void {
  const checks = checkRules(folder, limits);
  const wrong = checks.filter(({ faults }) => faults.length);
  if (json) for (const one of checks) printJson(one);
  else {
    for (const { file, rule, does } of checks) if (file.startsWith('sites')) print(`${rule}: ${does}`);
    for (const { file, rule, faults } of wrong)
      for (const fault of faults) print(`${paint('red', '✗')} ${file} ${rule}: ${fault}`);
    print(`${checks.length} rules, ${wrong.length} with faults`);
  }
  if (wrong.length)
    throw new Failure('config-invalid', {
      folder,
      rules: wrong
        .map(({ rule }) => rule)
        .join(', ')
        .slice(0, 300),
    });
}
