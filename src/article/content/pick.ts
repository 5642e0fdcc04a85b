import { Element } from 'domhandler';
import type { Page } from '../page.js';
import { dropClutter } from './clutter.js';
import { readEvidence } from './evidence.js';
import { measure } from './measure.js';
import { bestOf, weigh } from './score.js';
import { containersOf } from './siblings.js';
import { standfirstOf } from './standfirst.js';

/** Finds the elements that hold the article, and takes out of them what is not the article. */
export function pickMain(page: Page): void {
  const document = page.$.root()[0];
  if (!document) return;
  // A page may have several top elements, or none but text: one root makes them one tree, and changes nothing in it.
  const root = new Element('html', {}, document.children);
  const evidence = readEvidence(page);
  const weighed = weigh(measure(root), evidence);
  const best = bestOf(weighed);
  if (best < 0) {
    page.main = page.$('article, main, body').first().toArray();
    return;
  }
  const containers = containersOf(weighed, best);
  dropClutter(page, weighed, containers, evidence);
  const standfirst = standfirstOf(weighed, containers, evidence);
  page.main = [...standfirst, ...containers.map((index) => weighed.nodes[index] as Element)];
}
