import { loadSettings } from '../config/settings.js';
import { type DryRun, dryRun, type Tried } from '../desk/sources/dry-run.js';
import type { Sample } from '../desk/sources/samples.js';
import { checkTried } from './api-deps.js';
import { describeArticle } from './article-line.js';
import { withDryRunDesk } from './dry-run-desk.js';
import type { FieldOptions } from './sources-fields.js';
import { toEdit } from './sources-values.js';
import { paint, print, printJson } from './terminal.js';

const SKIPPED_SHOWN = 10;

/** Reads a feed without keeping anything, and prints what was found. */
export async function testSource(
  feedUrl: string,
  { json, ...options }: FieldOptions & { json?: boolean },
): Promise<void> {
  const settings = loadSettings();
  const source = checkTried({ ...toEdit(options), feedUrl } as Tried);
  const result = await withDryRunDesk(settings, (desk) => dryRun(desk, source));
  if (json) printJson(result);
  else describe(result);
}

function describe(result: DryRun): void {
  const { feed, candidates, skipped, proposals, redirects } = result;
  if (candidates.length) {
    print(`${result.url} is a page. Its feeds:`);
    for (const { url, title, type } of candidates) print(`  ${url}  ${title ?? ''}  ${paint('dim', type)}`);
    print();
  }
  for (const { url, status } of redirects) print(paint('dim', `${status} from ${url}`));
  print(`${paint('bold', feed.title ?? result.feedUrl)}  ${result.feedUrl}`);
  print(
    `  ${feed.format}, ${result.charset}, ${feed.entries} entries, ${result.bytes} bytes in ${result.ms} ms`,
  );
  if (result.children !== undefined)
    print(`  an index of ${result.children} sitemaps; the newest of them were read`);
  if (feed.recovered) print(paint('yellow', '  The feed is broken; what could be read was read.'));
  for (const sample of result.samples) describeSample(sample);
  if (skipped.length) print(`\n${skipped.length} would be skipped:`);
  for (const { title, url, why } of skipped.slice(0, SKIPPED_SHOWN))
    print(`  ${title ?? url ?? 'an entry'}  ${paint('yellow', why)}`);
  if (skipped.length > SKIPPED_SHOWN)
    print(paint('dim', `  and ${skipped.length - SKIPPED_SHOWN} more (--json)`));
  if (proposals.length) print('\nIt seems:');
  for (const { field, value, why } of proposals)
    print(`  ${field.padEnd(12)} ${paint('cyan', String(value))}  ${why}`);
}

function describeSample(sample: Sample): void {
  print();
  if ('article' in sample) for (const line of describeArticle(sample.article)) print(line);
  else
    print(
      `${paint('red', '✗')} ${sample.title ?? sample.url ?? ''}\n  ${sample.error.code}: ${sample.error.message}`,
    );
}
