import { load } from 'cheerio/slim';
import { Element } from 'domhandler';
import { liftEmbedsIn } from '../lift.js';
import type { Page } from '../page.js';
import { dropClutter } from './clutter.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { at, measure } from './measure.js';
import { nextPage } from './next-page.js';
import { markPaywall } from './paywall.js';
import { withPosts } from './posts.js';
import { bestOf, type Weighed, weigh } from './score.js';
import { containersOf } from './siblings.js';
import { standfirstOf } from './standfirst.js';
import { bodyFromScripts } from './state.js';

/** A page with less prose than this may keep its article in a script. */
const THIN = 300;

/** Finds the elements that hold the article, and takes out of them what is not the article. */
export function pickMain(page: Page): void {
  const { document } = page;
  // A page may have several top elements, or none but text: one root makes them one tree, and changes nothing in it.
  const root = new Element('html', {}, document.children);
  const evidence = evidenceOf(page);
  const weighed = weigh(measure(root), evidence);
  const said = saidBySiteRule(page, weighed);
  const best = said[0] ?? bestOf(weighed);
  const containers = said.length || best < 0 ? said : containersOf(weighed, best);
  const body = said.length ? undefined : onlyInScripts(page, weighed, containers, evidence);
  if (body) page.main = [body];
  else if (best < 0) page.main = load(document)('article, main, [role=main], body').first().toArray();
  else takeOut(page, weighed, containers, evidence, said.length > 0);
}

/** The body that a script holds, where the tree holds next to nothing. */
function onlyInScripts(
  page: Page,
  weighed: Weighed,
  containers: readonly number[],
  evidence: Evidence,
): Element | undefined {
  const prose = containers.reduce((sum, index) => sum + at(weighed.prose, index), 0);
  if (prose >= THIN) return undefined;
  const body = bodyFromScripts(page, evidence);
  if (!body || proseIn(body) <= prose * 2) return undefined;
  liftEmbedsIn(page, body);
  return body;
}

function takeOut(
  page: Page,
  weighed: Weighed,
  containers: readonly number[],
  evidence: Evidence,
  isSaid: boolean,
): void {
  markPaywall(page, weighed, containers);
  const next = nextPage(weighed, evidence, page.url);
  if (next) page.warnings.push(`multi-page: next ${next}`);
  const standfirst = isSaid ? [] : standfirstOf(weighed, containers, evidence);
  const parts = isSaid ? containers : withPosts(weighed, containers);
  dropClutter(page, weighed, containers, evidence);
  page.main = [...standfirst, ...parts.map((index) => weighed.nodes[index] as Element)];
}

/** What a site's rule chose goes before what is guessed; the places of its elements, as far as they are still there. */
function saidBySiteRule({ main }: Page, { nodes }: Weighed): number[] {
  if (!main.length) return [];
  const chosen = new Set(main);
  return [...nodes.keys()].filter((index) => chosen.has(nodes[index] as Element));
}

const proseIn = (element: Element): number => at(measure(element).prose, 0);
