import type { Command } from 'commander';
import { loadSettings, type Settings } from '../config/settings.js';

/** Is given what reads the settings, once for all commands. */
type Load = (settings: () => Settings) => Promise<Command>;

/**
 * Every command, in the order of the help. Each is loaded with all that it works with only where it is asked for:
 * loading them all takes longer than most commands do.
 */
const COMMANDS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['up', async () => (await import('./up.js')).upCommand()],
  ['worker', async () => (await import('./worker.js')).workerCommand()],
  ['api', async () => (await import('./api.js')).apiCommand()],
  ['sources', async () => (await import('./sources.js')).sourcesCommand()],
  ['alerts', async () => (await import('./alerts.js')).alertsCommand()],
  [
    'clean',
    async (settings) =>
      (await import('./clean.js')).cleanCommand({
        ...(await cleaning(settings)),
        ...(await embeds(settings)),
      }),
  ],
  ['embed', async (settings) => (await import('./embed.js')).embedCommand(await surveying(settings))],
  ['rules', async (settings) => (await import('./rules.js')).rulesCommand(await cleaning(settings))],
  ['feed', async (settings) => (await import('./feed.js')).feedCommand(await cleaning(settings))],
  ['records', async () => (await import('./records.js')).recordsCommand()],
  ['learned', async () => (await import('./learned.js')).learnedCommand()],
  ['failed', async () => (await import('./failed.js')).failedCommand()],
  ['replay', async () => (await import('./replay.js')).replayCommand()],
  ['health', async () => (await import('./health.js')).healthCommand()],
]);

/**
 * The command that a command line names; all of them where it names none, for the help; none for the version.
 * @param args without the program
 */
export async function commandsFor(args: readonly string[]): Promise<Command[]> {
  if (/^(?:-V|--version)$/.test(args[0] ?? '')) return [];
  const named = COMMANDS.get(args.find((arg) => !arg.startsWith('-')) ?? '');
  let read: Settings | undefined;
  const settings = () => {
    read ??= loadSettings();
    return read;
  };
  return Promise.all((named ? [named] : [...COMMANDS.values()]).map((load) => load(settings)));
}

async function cleaning(settings: () => Settings) {
  const { fetchOnce } = await import('./door.js');
  const { rulesFolder, limits } = settings();
  return { fetchUrl: (url: string) => fetchOnce(settings(), url), rulesFolder, limits };
}

async function embeds(settings: () => Settings) {
  const [{ createAsker }, { createEmbedDesk }] = await Promise.all([
    import('./door.js'),
    import('./embed-desk.js'),
  ]);
  const desk = createEmbedDesk(settings(), createAsker(settings()));
  return { desk, finish: desk.finish };
}

async function surveying(settings: () => Settings) {
  const { createSurveyor } = await import('./embed-thread.js');
  const door = await cleaning(settings);
  return { ...door, ...(await embeds(settings)), survey: createSurveyor(door) };
}
