import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { FAILURES } from '../failure.js';
import { type CaseGroup, groupCases } from '../store/case-groups.js';
import { type Case, type CaseFilter, getCase, listCases, removeCase } from '../store/cases.js';
import { readSnapshot } from '../store/snapshot.js';
import { inSession, type Session } from './session.js';
import { note, paint, print, printJson, printTable, span } from './terminal.js';

const HELP = `
Examples:
  copydesk failed                                     by code, host and stage, each with an example
  copydesk failed --code page-no-content --list       every job of one cause
  copydesk failed show clean-a-0123…                  its story, and its very bytes in a file
  copydesk replay clean-a-0123…                       once the rule that broke it is mended
  copydesk failed discard clean-a-0123…               it is no longer of interest`;

/** `copydesk failed`: what failed, was quarantined or dropped. */
export function failedCommand(): Command {
  const failed = new Command('failed')
    .description('Failed, quarantined and dropped work, by cause.')
    .addHelpText('after', HELP);
  failed
    .option('--code <code>', 'of one failure code')
    .option('--host <host>', 'of one host')
    .option('--stage <stage>', 'poll, fetch, clean, resolve, emit or deliver')
    .option('--source <id>', 'of one source')
    .option('--list', 'every job instead of groups')
    .option('--json', 'as JSON, one a line')
    .action(showAll);
  failed
    .command('show')
    .description('tell the story of one failed job, and write its bytes to a file')
    .argument('<job>')
    .option('--output <file>', 'where its bytes are written; by default beside you')
    .action(showOne);
  failed.command('discard').description('forget failed jobs').argument('<job...>').action(discard);
  return failed;
}

async function showAll({
  list,
  json,
  ...filter
}: CaseFilter & { list?: boolean; json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const cases = await listCases(store, filter);
    if (list) return json ? cases.forEach(printJson) : printCases(cases);
    const groups = groupCases(cases);
    if (json) groups.forEach(printJson);
    else if (groups.length) printGroups(groups);
    else note('Nothing failed.');
  });
}

function printGroups(groups: readonly CaseGroup[]): void {
  const row = (group: CaseGroup) => [
    String(group.count),
    group.code,
    group.stage,
    group.host ?? '-',
    group.verdict,
    `${span(Date.now() - Date.parse(group.last))} ago`,
    group.example.job,
  ];
  printTable(['count', 'code', 'stage', 'host', 'verdict', 'last', 'example'], groups.map(row));
  note(
    '\ncopydesk failed show <job> tells one story; copydesk replay <job | --code … | --all> runs them again.',
  );
}

function printCases(cases: readonly Case[]): void {
  const row = (one: Case) => [
    one.job,
    one.code,
    `${span(Date.now() - Date.parse(one.last))} ago`,
    one.url ?? one.source ?? '',
  ];
  printTable(['job', 'code', 'last', 'url'], cases.map(row));
}

async function showOne(job: string, { output }: { output?: string }): Promise<void> {
  await inSession(async (session) => {
    const found = await getCase(session.store, job);
    print(`${paint('bold', found.job)}  ${paint('red', found.code)} (${found.verdict})`);
    print(FAILURES[found.code].says);
    print();
    const { message, stage, source, url, article, attempts, first, last } = found;
    const story = { message, stage, source, url, article, attempts, 'first seen': first, 'last seen': last };
    for (const [name, value] of Object.entries(story))
      if (value !== undefined) print(`  ${name.padEnd(11)} ${value}`);
    await writeBytes(found, session, output);
  });
}

async function writeBytes({ job, snapshot }: Case, { archive }: Session, output?: string): Promise<void> {
  if (!snapshot) return print('\n  No bytes were kept: nothing was answered.');
  const { meta, body } = await readSnapshot(archive, snapshot);
  const file = output ?? `${job}.${extensionOf(meta.contentType)}`;
  await writeFile(file, body);
  print(
    `  ${'answer'.padEnd(11)} ${meta.status} ${meta.contentType ?? ''}, ${meta.bytes} bytes, fetched ${meta.fetched}`,
  );
  print(`  ${'snapshot'.padEnd(11)} ${snapshot}`);
  print(`\nIts bytes are in ${file}. Clean them by hand: copydesk clean ${file} --url ${meta.url}`);
}

function extensionOf(contentType = ''): string {
  const [, kind = 'bin'] = /\b(html|xml|json|pdf|plain)\b/.exec(contentType) ?? [];
  return kind === 'plain' ? 'txt' : kind;
}

async function discard(jobs: string[]): Promise<void> {
  await inSession(async ({ store }) => {
    for (const job of jobs)
      print(`${job}: ${(await removeCase(store, job)) ? 'discarded' : 'there is no such failed job'}`);
  });
}
