import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Source } from '../source.js';
import { toCount } from './options.js';

/** What the options of `add` and `edit` give. */
export interface FieldOptions
  extends Pick<
    Source,
    | 'interval'
    | 'cron'
    | 'timeZone'
    | 'language'
    | 'proxy'
    | 'userAgent'
    | 'allowPrivateNetwork'
    | 'silenceHours'
    | 'readAs'
  > {
  readonly name?: string;
  readonly tag?: readonly string[];
  readonly basic?: string;
  readonly bearer?: string;
  readonly cookie?: string;
  readonly header?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly maxAgeDays?: number;
  readonly set?: readonly string[];
  readonly unset?: readonly string[];
}

const many = (value: string, before: readonly string[] = []) => [...before, value];

/** Gives a command the options that every field of a source can be set by. */
export function withFields(command: Command): Command {
  return command
    .option('--name <name>', 'as records and lists name it')
    .option('--interval <seconds>', 'between two polls', toCount)
    .option('--cron <expression>', 'instead of an interval')
    .option('--time-zone <zone>', 'of the cron expression, such as Europe/Berlin')
    .option('--language <tag>', 'of its articles, where the pages do not say')
    .option('--tag <tag>', 'what it is selected by (repeatable; all its tags)', many)
    .option('--silence-hours <hours>', 'without anything new until it counts as silent', toHours)
    .option('--basic <user:secret>', `user name and where the password is: user:\${NAME} or user:file:/path`)
    .option('--bearer <secret>', `where the token is: \${NAME} or file:/path`)
    .option('--cookie <secret>', `where the cookie is: \${NAME} or file:/path`)
    .option(
      '--header <line>',
      `a header for its own origin: "Name: value", \${NAME} for secrets (repeatable)`,
      many,
    )
    .option('--proxy <proxy>', 'a name from `proxies` in settings.yaml, or http://host:port')
    .option('--user-agent <text>', 'instead of our own')
    .option(
      '--include <filter>',
      'take in these alone: title=…, url=…, section=… or language=… (repeatable)',
      many,
    )
    .option('--exclude <filter>', 'leave these out, in the same form (repeatable)', many)
    .option('--max-age-days <days>', 'leave out what came out earlier', toHours)
    .addOption(
      new Option('--read-as <what>', 'links: a section page of a site without feeds').choices([
        'feed',
        'links',
      ]),
    )
    .option('--allow-private-network', 'let this source reach private addresses')
    .option(
      '--set <field=json>',
      'any other field, such as embeds=\'{"resolve":"parse"}\' (repeatable)',
      many,
    );
}

function toHours(value: string): number {
  const number = Number(value);
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(value) || number <= 0)
    throw new InvalidArgumentError('It must be a number above zero.');
  return number;
}
