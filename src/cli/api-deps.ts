import type { ApiDeps } from '../api/route.js';
import { loadSources } from '../config/sources-file.js';
import { dryRun, type Tried } from '../desk/sources/dry-run.js';
import { parseSource } from '../desk/sources/parse.js';
import { Failure } from '../failure.js';
import { withDryRunDesk } from './dry-run-desk.js';
import type { Session } from './session.js';

/** Puts together what the API works with. */
export function apiDeps({ store, archive, settings }: Session): ApiDeps {
  let running = 0;
  return {
    store,
    archive,
    secrets: settings.api.secrets,
    sourcesOfFile: () => loadSources(settings.configFolder),
    async dryRun(tried) {
      const source = checkTried(tried);
      if (running >= store.limits.maxApiTests)
        throw new Failure('api-busy', { limit: store.limits.maxApiTests });
      running += 1;
      try {
        return await withDryRunDesk(settings, (desk) => dryRun(desk, source));
      } finally {
        running -= 1;
      }
    },
  };
}

/** Checks what is tried as it would be if it were added. @throws Failure `input-invalid` */
export function checkTried(tried: Tried): Tried {
  const { id: _, name, ...source } = parseSource({ name: 'test', ...tried, id: 'test' });
  return tried.name === undefined ? source : { ...source, name };
}
