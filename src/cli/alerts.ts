import { Command } from 'commander';
import { type Alert, openAlerts, pastAlerts } from '../store/alerts.js';
import { inSession } from './session.js';
import { note, paint, print, printJson } from './terminal.js';

const HELP = `
Examples:
  copydesk alerts                     what is wrong with sources now
  copydesk alerts --past              what was
Alerts are in the log too, and told to alerts.webhook of settings.yaml: docs/sources.md`;

/** `copydesk alerts`: sources that are silent, failing, paused by themselves, moved or of a changed format. */
export function alertsCommand(): Command {
  return new Command('alerts')
    .description('What is wrong with sources, since when.')
    .option('--past', 'those that are over')
    .option('--json', 'one alert a line')
    .addHelpText('after', HELP)
    .action(list);
}

async function list({ past, json }: { past?: boolean; json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const alerts = past ? await pastAlerts(store) : await openAlerts(store);
    if (json) return alerts.forEach(printJson);
    if (!alerts.length) return note(past ? 'Nothing was wrong yet.' : 'Nothing is wrong with any source.');
    for (const alert of alerts) print(lineOf(alert));
  });
}

function lineOf({ source, kind, says, raised, resolved }: Alert): string {
  return `${raised}${resolved ? ` – ${resolved}` : ''}  ${paint('bold', source)}  ${kind}: ${says}`;
}
