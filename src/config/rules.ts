import type { Rules } from '../article/rules.js';

/** Reads the rules of a folder. */
export function loadRules(_folder: string): Rules {
  return { version: 'none', phrases: [], sites: new Map() };
}
