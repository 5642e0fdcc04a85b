/**
 * Precision and recall of near-duplicate clusters, on copies made of real articles:
 *
 *   COPYDESK_SHARED=<folder> npm run build && node scripts/bench/clusters.js
 *
 * Every article of the sets that data/eval holds cleaned (`npm run eval`) goes into an empty store, then its copies of
 * one kind. A copy is found when it gets its original's cluster; it is false when it gets another article's. Articles
 * that no one copied must stay alone.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.js';

const dist = (/** @type {string} */ file) => import(join(root, 'dist', 'src', file));
const { openPrivateServer } = await dist('store/private-server.js');
const { openStore } = await dist('store/store.js');
const { clusterOf } = await dist('store/clusters.js');
const { sha256 } = await dist('identity.js');

/** @typedef {{ id: string, paragraphs: string[] }} Original */

const SETS = ['fundus', 'scrapinghub'];
const articles = SETS.flatMap(read);
/** Every fifth gives words to the copies of others, and is in no store. */
const donors = articles.filter((_, at) => at % 5 === 0);
const originals = articles.filter((_, at) => at % 5 !== 0);

/** A fixed sequence: two runs measure the same copies. */
let state = 7;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
/** Another's words in an order of their own: two copies must not be alike by what was put into them. */
const donor = () => {
  const { id = '', paragraphs = [] } = donors[Math.floor(random() * donors.length)] ?? {};
  return { id, paragraphs: changed(paragraphs, 1) };
};

/** @type {Record<string, (one: Original) => string[]>} */
const COPIES = {
  'with an agency line': ({ paragraphs }) => [
    'LISBON (Agency) -',
    ...paragraphs,
    'Reporting by A. B.; editing by C. D.',
  ],
  'a new headline and lead': ({ paragraphs }) => [
    'Another lead, written at the desk, in words of its own.',
    ...paragraphs.slice(1),
  ],
  'shortened to two thirds': ({ paragraphs }) => words(paragraphs, 2 / 3),
  'shortened to a half': ({ paragraphs }) => words(paragraphs, 1 / 2),
  'shortened to a third': ({ paragraphs }) => words(paragraphs, 1 / 3),
  'with as much again added': (one) => [...one.paragraphs, ...words(donor().paragraphs, 1, length(one))],
  '10 % of the words changed': ({ paragraphs }) => changed(paragraphs, 0.1),
  '30 % of the paragraphs changed': (one) => replaced(one, 0.3),
  '50 % of the paragraphs changed': (one) => replaced(one, 0.5),
  '30 % of the words changed': ({ paragraphs }) => changed(paragraphs, 0.3),
  '50 % of the words changed': ({ paragraphs }) => changed(paragraphs, 0.5),
};

const folder = mkdtempSync(join(tmpdir(), 'copydesk-clusters-'));
const server = await openPrivateServer(folder);
try {
  console.log(`${originals.length} articles\n${'copies'.padEnd(34)}found\tfalse\tms each`);
  for (const [kind, copy] of Object.entries(COPIES)) await measure(kind, copy);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(/** @type {string} */ kind, /** @type {(one: Original) => string[]} */ copy) {
  const store = await openStore({ url: server.url, prefix: sha256(kind).slice(0, 8) });
  const cluster = async (/** @type {string} */ id, /** @type {string[]} */ paragraphs) =>
    (await clusterOf(store, { id: `a-${sha256(id).slice(0, 32)}`, text: paragraphs.join('\n\n') })).cluster;
  /** @type {Map<string, string>} */
  const own = new Map();
  const count = { found: 0, wrong: 0, joined: 0 };
  const began = performance.now();
  for (const { id, paragraphs } of originals) {
    const given = await cluster(id, paragraphs);
    if (given && [...own.values()].includes(given)) count.joined++;
    if (given) own.set(id, given);
  }
  for (const one of originals) {
    const given = await cluster(`${one.id} copy`, copy(one));
    if (given === own.get(one.id)) count.found++;
    else if (given && [...own.values()].includes(given)) count.wrong++;
  }
  const each = (performance.now() - began) / (2 * originals.length);
  const share = (/** @type {number} */ of) => `${((100 * of) / originals.length).toFixed(1)} %`;
  console.log(
    `${kind.padEnd(34)}${share(count.found)}\t${share(count.wrong)}\t${each.toFixed(2)}\t(originals that joined another: ${count.joined})`,
  );
  await store.close();
}

/** @returns {Original[]} */
function read(/** @type {string} */ set) {
  const file = join(root, 'data', 'eval', `${set}.ndjson`);
  if (!existsSync(file)) return [];
  const records = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return records.flatMap(({ id, text = '' }) => {
    const paragraphs = text.split('\n').filter(Boolean);
    return text.length < 600 || paragraphs.length < 3 ? [] : [{ id: `${set} ${id}`, paragraphs }];
  });
}

function length(/** @type {Original} */ { paragraphs }) {
  return paragraphs.join('').length;
}

/** The beginning: so much of it, or so many characters. */
function words(/** @type {string[]} */ paragraphs, /** @type {number} */ share, most = Infinity) {
  const text = paragraphs.join('\n');
  return text.slice(0, Math.min(Math.ceil(text.length * share), most)).split('\n');
}

/** Each word, or character where words are not parted, is another one with a chance. */
function changed(/** @type {string[]} */ paragraphs, /** @type {number} */ chance) {
  return paragraphs.map((paragraph) => {
    const parted = paragraph.includes(' ');
    const parts = parted ? paragraph.split(' ') : [...paragraph];
    const made = parts.map((part) => (random() < chance ? parts[Math.floor(random() * parts.length)] : part));
    return made.join(parted ? ' ' : '');
  });
}

/** Paragraphs give way to another article's until so much of the text is not the original's. */
function replaced(/** @type {Original} */ one, /** @type {number} */ share) {
  const most = length(one) * share;
  let gone = 0;
  const kept = one.paragraphs.filter((paragraph) => {
    if (gone >= most || random() > share * 1.3) return true;
    gone += paragraph.length;
    return false;
  });
  return [...kept, ...words(donor().paragraphs, 1, gone)];
}
