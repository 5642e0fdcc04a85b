import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import type { PhraseRule } from '../rules.js';
import { afterLabel, removeLinks } from './announced.js';
import { cut } from './cut.js';
import { findPhrase, matchWhole } from './match.js';
import { type Run, runsOf } from './runs.js';

/** Phrases one after another at one block's edges. */
const MOST_PER_BLOCK = 6;

/** Takes out the phrases that are never the journalist's: whole blocks, and the first or last sentences of blocks. */
export function dropBoilerplate(page: Page): void {
  const root = bodyOf(page.document);
  if (!root || !page.rules.phrases.length) return;
  for (const run of runsOf(root)) dropFrom(page, run);
}

/** The body that every page was given; of a tree that is made of less, its first element. */
function bodyOf(document: ParentNode | undefined): Element | undefined {
  const top = document?.children.find(isTag);
  return top?.children.find((child): child is Element => isTag(child) && child.name === 'body') ?? top;
}

function dropFrom(page: Page, run: Run): void {
  const label = labelOfLinks(page, run);
  if (label) {
    record(page, label, run.text, nodesOf(run));
    cut(run, 0, run.text.length);
    return;
  }
  const { from, to } = articleWithin(page, run);
  // From the end, so that what is before keeps its place.
  cut(run, to, run.text.length);
  cut(run, 0, from);
}

/** What is left of a run once the phrases at its edges are told off. */
function articleWithin(page: Page, run: Run): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = run.text.length;
  for (let found = 0; found < MOST_PER_BLOCK && from < to; found++) {
    const match = findPhrase(page.rules, run.text.slice(from, to), page.metadata.language);
    if (!match || isMenuItem(run, match.rule)) break;
    record(page, match.rule, run.text.slice(from + match.from, from + match.to), nodesOf(run));
    if (match.rule.at === 'label') {
      for (const { text, element } of removeLinks(afterLabel(run.parent)))
        record(page, match.rule, text, [element]);
    }
    if (match.from === 0) from += match.to;
    else to = from + match.from;
  }
  return { from, to };
}

/** A menu has links of one word ("Video", "More") that are labels elsewhere. */
function isMenuItem(run: Run, rule: PhraseRule): boolean {
  return rule.at === 'label' && !/\s/.test(run.text.trim()) && run.pieces.every(({ linked }) => linked);
}

/** UTF-16 units of what stands beside the links that a label announces: the label, and signs around it. */
export const LONGEST_LABEL = 120;

/** The rule of a block that is a label and the links it announces, with or without a sign between them. */
function labelOfLinks(page: Page, run: Run): PhraseRule | undefined {
  if (!run.pieces.some((piece) => piece.linked)) return undefined;
  const own = run.pieces.filter((piece) => !piece.linked).map((piece) => piece.node.data);
  const words = own.join(' ').trim();
  const mayBe = words !== '' && words.length <= LONGEST_LABEL;
  return mayBe ? matchWhole(page.rules, words, ['label'], page.metadata.language) : undefined;
}

const nodesOf = ({ pieces }: Run) => pieces.map(({ node }) => node);

function record(page: Page, rule: PhraseRule, removed: string, from: readonly AnyNode[]): void {
  const text = removed.replace(/\s+/g, ' ').trim();
  noteRemoval(page, { step: 'boilerplate', rule: rule.id, reason: rule.why, text }, from, from.every(isText));
}
