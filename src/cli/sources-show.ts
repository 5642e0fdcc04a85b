import type { Command } from 'commander';
import {
  type SourceDetails,
  type SourceView,
  viewHistory,
  viewSource,
  viewSources,
} from '../desk/sources/view.js';
import { sayDuration } from '../poll/duration.js';
import type { PollRecord } from '../store/poll-history.js';
import { toCount } from './options.js';
import { inSession } from './session.js';
import { note, paint, print, printJson, printTable, span } from './terminal.js';

/** `sources list`, `sources show` and `sources history`. */
export function addShowing(sources: Command): void {
  sources
    .command('list')
    .description('list sources: how they are, when each is polled next, and why')
    .option('--tag <tag>', 'only sources with this tag')
    .option(
      '--health <health>',
      'only sources that are ok, new, silent, failing, degraded, moved, changed-format or paused',
    )
    .option('--json', 'one source a line')
    .action(list);
  sources
    .command('show')
    .description(
      'show all about a source: settings, health, next poll and why, last polls, what was filtered',
    )
    .argument('<id>')
    .option('--json', 'as JSON')
    .action(show);
  sources
    .command('history')
    .description('list the last polls of a source')
    .argument('<id>')
    .option('--limit <n>', 'at most', toCount)
    .option('--json', 'one poll a line')
    .action(history);
}

interface ListOptions {
  readonly tag?: string;
  readonly health?: string;
  readonly json?: boolean;
}

async function list({ tag, health, json }: ListOptions): Promise<void> {
  await inSession(async ({ store }) => {
    const all = await viewSources(store, tag);
    const wanted = health === undefined ? all : all.filter((one) => one.health.status === health);
    if (json) return wanted.forEach(printJson);
    if (!all.length && tag === undefined)
      return note('There are no sources yet. Add one: copydesk sources add <feed-url>');
    printTable(['id', 'health', 'last success', 'next poll', 'why', 'feed'], wanted.map(rowOf));
  });
}

function rowOf({ source, state, health }: SourceView): string[] {
  const failing = health.errorCode && health.status !== 'paused' ? `: ${health.errorCode}` : '';
  return [
    source.id,
    `${health.status}${failing}`,
    state.lastSuccess ? `${span(Date.now() - state.lastSuccess)} ago` : '-',
    nextOf(state),
    state.paused ?? state.why ?? '',
    source.feedUrl,
  ];
}

function nextOf({ paused, asked, nextAt }: SourceView['state']): string {
  if ((paused && !asked) || nextAt === undefined) return '-';
  return nextAt <= Date.now() ? 'now' : `in ${span(nextAt - Date.now())}`;
}

async function show(id: string, { json }: { json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const details = await viewSource(store, id);
    if (json) printJson(details);
    else for (const line of describe(details)) print(line);
  });
}

function describe({
  source,
  state,
  health,
  records,
  alerts,
  filtered,
  push,
  polls,
}: SourceDetails): string[] {
  const { id, name, ...fields } = source;
  const kept = Object.entries(filtered.counts);
  return [
    `${paint('bold', name)}  ${id}`,
    ...Object.entries(fields).map(([field, value]) => `  ${field.padEnd(20)} ${sayValue(value)}`),
    '',
    `  health               ${paint(health.status === 'ok' ? 'green' : 'yellow', health.status)}: ${health.says}`,
    `  next poll            ${nextOf(state)}${state.why ? `: ${state.why}` : ''}`,
    ...(push ? [`  push                 ${push.status}: ${push.says}`, ...countsOf(push)] : []),
    `  records              ${records}${health.itemsADay === undefined ? '' : `, about ${health.itemsADay} new a day`}`,
    `  silent after         ${sayDuration(health.silenceAfterMs)}`,
    ...(health.errorClass ? [`  last error           ${health.errorCode} (${health.errorClass})`] : []),
    ...alerts.map(({ kind, says, raised }) =>
      paint('red', `  alert                ${kind} since ${raised}: ${says}`),
    ),
    ...kept.map(([by, count]) => `  filtered             ${count} by ${by}`),
    ...filtered.last
      .slice(0, 5)
      .map(({ title, url, id: entry }) => paint('dim', `    ${title ?? url ?? entry}`)),
    '',
    ...(polls.length ? polls.map(sayPoll) : ['  it was not polled yet']),
  ];
}

function countsOf({ pushes, forged, dropped }: NonNullable<SourceDetails['push']>): string[] {
  const odd = [forged && `${forged} with a wrong signature`, dropped && `${dropped} too many at once`];
  return [`    ${[`${pushes} deliveries`, ...odd.filter(Boolean)].join(', ')}`];
}

function sayValue(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function history(id: string, { limit, json }: { limit?: number; json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const polls = await viewHistory(store, id, limit);
    if (json) return polls.forEach(printJson);
    if (!polls.length) return note('It was not polled yet.');
    for (const poll of polls) print(sayPoll(poll));
  });
}

function sayPoll(poll: PollRecord): string {
  const { at, outcome, pushedBy, status, code, ms, bytes, movedTo, warnings = [] } = poll;
  const counts = (['new', 'changed', 'known', 'filtered'] as const).flatMap((name) =>
    poll[name] === undefined ? [] : [`${poll[name]} ${name}`],
  );
  const parts = [
    new Date(at).toISOString(),
    outcome,
    pushedBy && `pushed by ${pushedBy}`,
    status,
    code,
    `${Math.round(ms)} ms`,
    bytes === undefined ? undefined : `${bytes} B`,
    ...counts,
    movedTo && `moved to ${movedTo}`,
    ...warnings,
    poll.hint,
    poll.push,
  ];
  return `  ${parts.filter((part) => part !== undefined && part !== '').join('  ')}`;
}
