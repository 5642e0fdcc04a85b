import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../failure.js';
import { offsetOf } from './position.js';

type Path = readonly PropertyKey[];

/** A rule file that was read: its checked data, and a way to say what is wrong at a place in it. */
export interface RuleFile<Data> {
  readonly data: Data;
  /** A Failure `config-invalid` that names the file, the line, the key and the problem. */
  invalid(path: Path, problem: string): Failure;
}

/**
 * Checks the text of a JSON rule file. It is read by JSON's own parser; the slower one that knows lines is asked only
 * once there is something to complain of.
 * @throws Failure `config-invalid` with file, line, key and what is allowed
 */
export function parseRuleFile<Data>(file: string, source: string, schema: z.ZodType<Data>): RuleFile<Data> {
  const invalid = (path: Path, problem: string) =>
    new Failure('config-invalid', {
      file,
      line: lineOf(source, path),
      ...(path.length && { key: path.join('.') }),
      problem,
    });
  const result = schema.safeParse(parseJson(file, source));
  if (result.success) return { data: result.data, invalid };
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw invalid(
      [...issue.path, issue.keys[0] ?? ''],
      `unknown key; allowed: ${allowedKeys(schema, issue.path)}`,
    );
  }
  throw invalid(issue?.path ?? [], issue?.message ?? 'invalid');
}

function parseJson(file: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const lines = new LineCounter();
    const [broken] = parseDocument(source, { lineCounter: lines }).errors;
    const [problem = ''] = (broken ?? (error as Error)).message.split('\n');
    throw new Failure('config-invalid', {
      file,
      ...(broken && { line: lines.linePos(broken.pos[0]).line }),
      problem,
    });
  }
}

function lineOf(source: string, path: Path): number {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  return lines.linePos(offsetOf(document, path)).line;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** The keys of the object that stands at a place. */
function allowedKeys(schema: z.ZodType, path: Path): string {
  let at: JsonSchema | undefined = JSON.parse(
    JSON.stringify(schema.toJSONSchema({ unrepresentable: 'any', io: 'input' })),
  );
  for (const key of path) at = typeof key === 'number' ? at?.items : at?.properties?.[String(key)];
  return Object.keys(at?.properties ?? {}).join(', ');
}
