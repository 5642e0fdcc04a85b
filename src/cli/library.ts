import { withResolved } from '../article/record/resolved.js';
import { accessOf } from '../config/access.js';
import { packageVersion } from '../config/root.js';
import { loadRules } from '../config/rules.js';
import type { Library } from '../desk/library.js';
import { resolveEmbed } from '../embeds/resolve.js';
import { createIo } from '../net/io.js';
import { failureOfStatus } from '../net/status.js';
import { userAgentOf } from '../net/user-agent.js';
import { createPacer } from '../store/pacer.js';
import { createRobots } from '../store/robots.js';
import { createPool } from '../threads/pool.js';
import type { Session } from './session.js';

/** Puts the library together for the workers, or for a command that does their work. Close it when done. */
export function openLibrary({ settings, store, archive }: Session): Library & { close(): Promise<void> } {
  const { limits, rulesFolder, threads, contact } = settings;
  const io = createIo({
    // A job whose host is busy steps aside instead of holding its worker's place.
    limits: { ...limits, maxPaceWaitMs: Math.min(limits.maxPaceWaitMs, 3_000) },
    pacer: createPacer(store),
    robotsCache: createRobots(store),
    userAgent: userAgentOf(packageVersion(), contact),
  });
  const reader = createPool({ threads, limits, rulesFolder });
  return {
    store,
    archive,
    io,
    reader,
    failureOfStatus,
    resolveEmbed,
    withResolved,
    endpoints: settings.endpoints,
    providers: settings.providers,
    embedPolicies: settings.embeds,
    access: accessOf(settings),
    alerts: settings.alerts,
    websub: settings.websub,
    tool: `copydesk/${packageVersion()}`,
    rules: loadRules(rulesFolder).version,
    close: async () => {
      await Promise.all([io.close(), reader.close()]);
    },
  };
}
