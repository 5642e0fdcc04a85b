import { Command } from 'commander';
import { startApi } from '../api/server.js';
import { inSession } from './session.js';
import { note } from './terminal.js';
import { untilStopped } from './worker.js';

const HELP = `
  GET /healthz
  GET /v1/records?source=&limit=&before=    the one changed last first; \`next\` is the next page's \`before\`
  GET /v1/records/<id>
  GET /v1/changes?after=<seq>&limit=        the change log, in order
  GET /v1/sources, /v1/sources/<id>
  GET /v1/failed                            by code, host and stage

It has no login of its own and listens on loopback; PORT and COPYDESK_API_HOST say where.`;

/** `copydesk api`: the HTTP API alone. */
export function apiCommand(): Command {
  return new Command('api')
    .description('Serves the HTTP API alone.')
    .addHelpText('after', HELP)
    .action(async () => {
      await inSession(async ({ store, settings }) => {
        const api = await startApi(store, settings.api);
        note(`API: ${api.url}`);
        await untilStopped();
        await api.stop();
      });
    });
}
