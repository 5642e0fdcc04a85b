import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../failure.js';
import { referencesIn } from '../source/credentials.js';

/** Puts secrets in the place of what refers to them. @throws Failure `secret-missing` */
export type ReadSecret = (value: string) => string;

const MAX_LENGTH = 8_192;

/**
 * Reads secrets where the process runs, each time anew, so that one that was changed holds at once.
 * @param folder what the path of a `file:` is relative to
 */
export function createSecrets(env: NodeJS.ProcessEnv, folder: string): ReadSecret {
  return (value) =>
    referencesIn(value).reduce(
      (text, reference) => text.replaceAll(reference, () => read(reference, env, folder)),
      value,
    );
}

function read(reference: string, env: NodeJS.ProcessEnv, folder: string): string {
  const secret = reference.startsWith('file:')
    ? fileAt(resolve(folder, reference.slice('file:'.length)), reference)
    : env[reference.slice(2, -1)];
  if (!secret) throw new Failure('secret-missing', { secret: reference });
  // It becomes part of a header.
  if (secret.length > MAX_LENGTH || !/^[\t\x20-\x7e\x80-\xff]*$/.test(secret))
    throw new Failure('secret-missing', { secret: reference, problem: 'it is not one short line' });
  return secret;
}

function fileAt(path: string, reference: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Failure('secret-missing', { secret: reference }, { cause });
  }
}
