import type { Program, Step } from './automaton.js';
import { type Node, parseNodes } from './nodes.js';

/** Places of a program; each character or choice takes one, and `{n,m}` as many as it repeats. */
const MAX_STEPS = 400;

/** Makes a program of a regular expression. @throws Error that says what is not understood */
export function parseExpression(source: string): Program {
  const steps: Step[] = [{ kind: 'end' }];
  const add = (step: Step): number => {
    if (steps.length >= MAX_STEPS) throw new Error('is too large: repeat less, or use fewer characters');
    return steps.push(step) - 1;
  };
  return { start: build(parseNodes(source), 0, add, steps), steps };
}

type Add = (step: Step) => number;

/** Builds from the end to the start: each node is given the place that comes after it. */
function build(node: Node, next: number, add: Add, steps: Step[]): number {
  switch (node.kind) {
    case 'take':
      return add({ kind: 'take', test: node.test, next });
    case 'at':
      return add({ kind: 'at', place: node.place, next });
    case 'sequence':
      return node.nodes.reduceRight((after, one) => build(one, after, add, steps), next);
    case 'choice':
      return node.nodes
        .map((one) => build(one, next, add, steps))
        .reduceRight((or, either) => add({ kind: 'fork', either, or }));
    case 'repeat':
      return repeat(node, next, add, steps);
  }
}

function repeat(
  { node, least, most }: Node & { kind: 'repeat' },
  next: number,
  add: Add,
  steps: Step[],
): number {
  let after = next;
  if (most === undefined) {
    const fork = add({ kind: 'fork', either: next, or: next });
    steps[fork] = { kind: 'fork', either: build(node, fork, add, steps), or: next };
    after = fork;
  } else {
    for (let more = least; more < most; more++)
      after = add({ kind: 'fork', either: build(node, after, add, steps), or: next });
  }
  for (let count = 0; count < least; count++) after = build(node, after, add, steps);
  return after;
}
