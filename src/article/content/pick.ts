import { Element } from 'domhandler';
import { liftEmbedsIn } from '../lift.js';
import type { Page } from '../page.js';
import { dropClutter } from './clutter.js';
import { evidenceOf } from './evidence.js';
import { at, measure } from './measure.js';
import { bestOf, type Weighed, weigh } from './score.js';
import { containersOf } from './siblings.js';
import { standfirstOf } from './standfirst.js';
import { bodyFromScripts } from './state.js';

/** A page with less prose than this may keep its article in a script. */
const THIN = 300;

/** Finds the elements that hold the article, and takes out of them what is not the article. */
export function pickMain(page: Page): void {
  const document = page.$.root()[0];
  if (!document) return;
  // A page may have several top elements, or none but text: one root makes them one tree, and changes nothing in it.
  const root = new Element('html', {}, document.children);
  const evidence = evidenceOf(page);
  const weighed = weigh(measure(root), evidence);
  const said = saidBySiteRule(page, weighed);
  const best = said[0] ?? bestOf(weighed);
  const containers = said.length || best < 0 ? said : containersOf(weighed, best);
  const prose = containers.reduce((sum, index) => sum + at(weighed.prose, index), 0);
  if (prose < THIN && !said.length) {
    const body = bodyFromScripts(page, evidence);
    if (body && proseIn(body) > prose * 2) {
      liftEmbedsIn(page, body);
      page.main = [body];
      return;
    }
  }
  if (best < 0) {
    page.main = page.$('article, main, [role=main], body').first().toArray();
    return;
  }
  dropClutter(page, weighed, containers, evidence);
  const standfirst = said.length ? [] : standfirstOf(weighed, containers, evidence);
  page.main = [...standfirst, ...containers.map((index) => weighed.nodes[index] as Element)];
}

/** What a site's rule chose goes before what is guessed; the places of its elements, as far as they are still there. */
function saidBySiteRule({ main }: Page, { nodes }: Weighed): number[] {
  if (!main.length) return [];
  const chosen = new Set(main);
  return [...nodes.keys()].filter((index) => chosen.has(nodes[index] as Element));
}

const proseIn = (element: Element): number => at(measure(element).prose, 0);
