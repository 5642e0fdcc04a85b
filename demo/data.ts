import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/config/root.js';

/** The data lies beside the sources, and is read from there by the built program too. */
const FOLDER = join(packageRoot(), 'demo');

/** @throws when there is no such file: the demo's data is part of the program */
export function readData(...path: string[]): string {
  return readFileSync(join(FOLDER, ...path), 'utf8');
}

export function listData(folder: string): string[] {
  return readdirSync(join(FOLDER, folder)).sort();
}
