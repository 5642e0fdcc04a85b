/** Stands in for a thread whose tasks go wrong in every way that a thread can. */
import { parentPort } from 'node:worker_threads';

const FAULTS = {
  hang() {
    for (;;);
  },
  memory() {
    const kept = [];
    for (;;) kept.push(new Array(10_000).fill(kept.length));
  },
  stack: function deeper() {
    return 1 + deeper();
  },
  throw() {
    throw new TypeError('not foreseen');
  },
  quit() {
    process.exit(3);
  },
  fine() {
    parentPort.postMessage({ kind: 'done', value: {} });
  },
};

parentPort.on('message', ({ input }) => FAULTS[new URL(input.url).pathname.slice(1)]());
parentPort.postMessage({ kind: 'ready' });
