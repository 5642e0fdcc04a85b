import { readFile, writeFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { decodeBytes } from '../charset/decode.js';
import { checkOpmlSize, importOpml, type OpmlImport } from '../desk/sources/opml-import.js';
import { hasTag } from '../desk/sources/select.js';
import { Failure } from '../failure.js';
import { writeOpml } from '../opml/write.js';
import { listConfigured } from '../store/sources.js';
import { inSession } from './session.js';
import { note, paint, print, printJson } from './terminal.js';

/** `sources import`. */
export async function importFile(
  file: string,
  { yes = false, json }: { yes?: boolean; json?: boolean },
): Promise<void> {
  await inSession(async ({ store }) => {
    const text = await readOpmlFile(file, (bytes) => checkOpmlSize(bytes, store.limits));
    const result = await importOpml(store, text, { apply: yes });
    if (json) printJson(result);
    else describe(result);
  });
}

function describe({ added, known, invalid, applied }: OpmlImport): void {
  for (const { id, feedUrl, tags } of added)
    print(paint('green', `+ ${id}  ${feedUrl}${tags?.length ? `  [${tags.join(', ')}]` : ''}`));
  for (const { id, feedUrl } of known) print(`  ${feedUrl}  is ${id} already`);
  for (const { feedUrl, reason } of invalid) print(paint('red', `✗ ${feedUrl}  ${reason}`));
  print(`${added.length} ${applied ? 'added' : 'new'}, ${known.length} known, ${invalid.length} invalid`);
  if (!applied && added.length) note('Nothing was added yet. Add what is new with --yes.');
}

async function readOpmlFile(file: string, checkSize: (bytes: number) => void): Promise<string> {
  if (file === '-') {
    const given = await readAll(process.stdin);
    checkSize(given.length);
    return given;
  }
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure('input-unreadable', { file }, { cause });
  });
  checkSize(bytes.byteLength);
  return decodeBytes(bytes, { kind: 'xml' }).text;
}

/** `sources export`. */
export async function exportFile(file: string | undefined, { tag }: { tag?: string }): Promise<void> {
  await inSession(async ({ store }) => {
    const all = await listConfigured(store);
    const wanted = tag === undefined ? all : all.filter((source) => hasTag(source, tag));
    const opml = writeOpml(wanted, new Date(store.now()).toISOString());
    if (file === undefined) return void process.stdout.write(opml);
    await writeFile(file, opml);
    note(`${wanted.length} sources written to ${file}`);
  });
}
