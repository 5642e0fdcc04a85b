import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../failure.js';
import { offsetOf } from './position.js';

/**
 * Reads a YAML (or JSON) file and checks it.
 * @throws Failure `config-missing`, or `config-invalid` naming the file, the line, the key and what is allowed
 */
export function readDocument<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> {
  if (!existsSync(file)) throw new Failure('config-missing', { file });
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw invalid(file, lines.linePos(broken.pos[0]).line, broken.message.split('\n')[0] ?? '');
  const result = shape.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (!issue) throw invalid(file, 1, 'it does not have the expected form');
  const at = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  if (issue.code !== 'unrecognized_keys')
    throw invalid(file, at(issue.path), `${keyOf(issue.path)}: ${issue.message}`);
  const key = issue.keys[0] ?? '';
  const allowed = keysAllowed(shape, issue.path);
  const hint = nearest(key, allowed);
  const says = `${keyOf([...issue.path, key])}: no such key${hint ? `; did you mean "${hint}"?` : '.'} Allowed here: ${allowed.join(', ')}`;
  throw invalid(file, at([...issue.path, key]), says);
}

function invalid(file: string, line: number, problem: string): Failure {
  return new Failure('config-invalid', { at: `${file}:${line}`, problem });
}

const keyOf = (path: readonly PropertyKey[]) => (path.length ? path.map(String).join('.') : 'the file');

/** The keys of the object that stands at `path` in the shape. */
function keysAllowed(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = shape;
  for (const step of path) {
    const inner = unwrap(at);
    at = inner?.shape ? inner.shape[String(step)] : inner?.element;
  }
  return Object.keys(unwrap(at)?.shape ?? {});
}

interface Inside {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly unwrap?: () => unknown;
}

function unwrap(shape: unknown): Inside | undefined {
  let inner = shape as Inside | undefined;
  while (inner && !inner.shape && !inner.element && typeof inner.unwrap === 'function')
    inner = inner.unwrap() as Inside;
  return inner;
}

function nearest(key: string, allowed: readonly string[]): string | undefined {
  return allowed.find((name) => distance(key.toLowerCase(), name.toLowerCase()) <= 2);
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
