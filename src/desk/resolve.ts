import type { Io } from '../io.js';
import type { Embed } from '../model.js';
import type { Source } from '../source.js';
import { createAnswers } from '../store/answers.js';
import type { Library } from './library.js';

/** True for an embed whose provider has not said its last word. */
export function isOpen(embed: Embed): boolean {
  return embed.status === 'parsed' || embed.status === 'unresolved';
}

/** Asks an embed's provider, with what its source says about endpoints and networks. */
export async function askProvider(
  library: Library,
  source: Source | undefined,
  embed: Embed,
  { io, pace }: { readonly io: Io; readonly pace: (provider: string) => Promise<void> },
): Promise<{ embed: Embed; again?: { afterMs: number } }> {
  const { store, endpoints, resolveEmbed } = library;
  return resolveEmbed(embed, {
    io: source?.allowPrivateNetwork ? privateIo(io) : io,
    endpoints: { ...endpoints, ...source?.endpoints },
    cache: createAnswers(store),
    pace,
    limits: store.limits,
  });
}

function privateIo(io: Io): Io {
  return {
    fetch: (request) => io.fetch({ allowPrivateNetwork: true, ...request }),
    now: () => io.now(),
    random: () => io.random(),
  };
}
