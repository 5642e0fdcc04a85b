/** One tool in a process of its own, so that no other's memory slows it: told to, it runs over all pages once. */
import { join } from 'node:path';
import { root } from '../setup.js';
import { pagesOf } from './pages.js';

/** @typedef {import('./pages.js').Page} Page */
/** @typedef {(page: Page, html: string) => unknown} Tool */

/** The tools by name, each with what makes it ready. @type {ReadonlyMap<string, () => Promise<Tool>>} */
export const TOOLS = new Map([
  ['htmlparser2, the tree alone', htmlparser2],
  ['htmlparser2, from bytes', htmlparser2FromBytes],
  ['copydesk', copydesk],
  ['Readability on linkedom', readabilityOnLinkedom],
  ['Readability on jsdom', readabilityOnJsdom],
]);

if (process.send) await serve(process.argv.slice(2));

async function serve(/** @type {string[]} */ [name = '', set = '', count = '', warmUp = '']) {
  const pages = await pagesOf(set, Number(count));
  const texts = pages.map(({ bytes }) => new TextDecoder().decode(bytes));
  const run = await TOOLS.get(name)?.();
  for (let spent = 0, at = 0; spent < Number(warmUp); at = (at + 1) % pages.length) {
    spent += timeOf(() => run?.(/** @type {Page} */ (pages[at]), texts[at] ?? ''));
  }
  process.on('message', () => {
    const times = pages.map((page, at) => timeOf(() => run?.(page, texts[at] ?? '')));
    process.send?.({ times, megabytes: process.resourceUsage().maxRSS / 1024 });
  });
  process.send?.({ kilobytes: pages.map(({ bytes }) => bytes.length / 1000) });
}

/**
 * Milliseconds of the processor, those of garbage collection with them: time on the clock would count whatever else
 * runs on the machine. A page that a tool gives up on counts with what this took.
 */
function timeOf(/** @type {() => unknown} */ run) {
  const start = process.cpuUsage();
  try {
    run();
  } catch {}
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** @returns {Promise<Tool>} */
async function htmlparser2() {
  const { parseDocument } = await import('htmlparser2');
  return (_page, html) => parseDocument(html);
}

/** What copydesk begins with as well: the bytes become text first. @returns {Promise<Tool>} */
async function htmlparser2FromBytes() {
  const parse = await htmlparser2();
  const decoder = new TextDecoder();
  return (page) => parse(page, decoder.decode(page.bytes));
}

/** From bytes to a line of JSON, with the engine set as copydesk's threads set it. @returns {Promise<Tool>} */
async function copydesk() {
  const [{ cleanPage }, { loadRules, defaultRulesFolder }, { DEFAULT_LIMITS }, { keepPagesYoung }] =
    await Promise.all(
      ['article/clean.js', 'config/rules.js', 'limits.js', 'threads/engine.js'].map(
        (file) => import(join(root, 'dist', 'src', file)),
      ),
    );
  keepPagesYoung();
  const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
  return (page) => JSON.stringify(cleanPage(page, context));
}

/** @returns {Promise<Tool>} */
async function readabilityOnLinkedom() {
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ]);
  return (_page, html) => JSON.stringify(new Readability(parseHTML(html).document).parse());
}

/** @returns {Promise<Tool>} */
async function readabilityOnJsdom() {
  const [{ Readability }, { JSDOM, VirtualConsole }] = await Promise.all([
    import('@mozilla/readability'),
    import('jsdom'),
  ]);
  return ({ url }, html) => {
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    try {
      JSON.stringify(new Readability(window.document).parse());
    } finally {
      window.close();
    }
  };
}
