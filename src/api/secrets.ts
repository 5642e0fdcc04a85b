import { Failure } from '../failure.js';
import { Credentials, ExtraHeaders, secretsOf } from '../source/credentials.js';

/**
 * Over HTTP a source may name the secrets that the settings list, and no others: who may call the API need not be able
 * to read this machine's environment and files. What is malformed is left to the checks of every source.
 * @throws Failure `input-invalid`
 */
export function checkSecrets(body: unknown, allowed: readonly string[]): void {
  const { credentials, headers } = objectOf(body) as { credentials?: unknown; headers?: unknown };
  const named = secretsOf({
    credentials: Credentials.safeParse(credentials).data,
    headers: ExtraHeaders.safeParse(headers).data,
  });
  const other = named.find((secret) => !allowed.includes(secret));
  if (other !== undefined)
    throw new Failure('input-invalid', {
      field: 'credentials',
      value: other,
      problem:
        'may not be named over HTTP: list it under api.secrets in settings.yaml, or use the command line',
    });
}

/** @throws Failure `input-invalid` */
export function objectOf(body: unknown): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new Failure('input-invalid', { field: 'the body', problem: 'must be a JSON object' });
}
