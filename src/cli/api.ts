import { Command } from 'commander';
import { startApi } from '../api/server.js';
import { apiDeps } from './api-deps.js';
import { inSession } from './session.js';
import { note } from './terminal.js';
import { untilStopped } from './worker.js';

const HELP = `
  GET /openapi.json                         all of it, described
  GET /v1/records, /v1/records/<id>, /v1/changes?after=<seq>
  GET, POST /v1/sources                     GET, PATCH, DELETE /v1/sources/<id>
  POST /v1/sources/<id>/pause, /resume, /poll
  GET /v1/alerts, /v1/plan, /v1/opml, /v1/failed

It listens on loopback; PORT and COPYDESK_API_HOST say where else. What changes something asks for the token under
api.token in settings.yaml (or COPYDESK_API_TOKEN); without one, only this machine may. Examples: docs/api.md`;

/** `copydesk api`: the HTTP API alone. */
export function apiCommand(): Command {
  return new Command('api')
    .description('Serves the HTTP API alone.')
    .addHelpText('after', HELP)
    .action(async () => {
      await inSession(async (session) => {
        const api = await startApi(apiDeps(session), session.settings.api);
        note(`API: ${api.url}`);
        await untilStopped();
        await api.stop();
      });
    });
}
