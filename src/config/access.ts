import type { SourceAccess } from '../desk/sources/request.js';
import { createFindProxy } from './proxies.js';
import { createSecrets } from './secrets.js';
import type { Settings } from './settings.js';

/** The secrets and proxies that sources may name, as they are found where this process runs. */
export function accessOf(
  { configFolder, proxies }: Pick<Settings, 'configFolder' | 'proxies'>,
  env: NodeJS.ProcessEnv = process.env,
): SourceAccess {
  const readSecret = createSecrets(env, configFolder);
  return { readSecret, findProxy: createFindProxy(proxies, readSecret) };
}
