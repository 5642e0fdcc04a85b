import type { StandIn } from '../../../demo/providers/stand-in.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import { Embed } from '../../../src/model.js';
import { askingOf } from '../x/support.js';

/** An embed of which the page gave nothing but its address. */
export function bareEmbed(provider: string, ref: string, url: string, more: Partial<Embed> = {}): Embed {
  const id = `${provider}:${ref}`;
  return { id, provider, ref, kind: 'post', url, status: 'parsed', form: 'iframe', ...more };
}

/** What becomes of it, checked against the model. */
export async function resolved(
  standIn: StandIn,
  embed: Embed,
  more: Partial<ReturnType<typeof askingOf>> = {},
): Promise<Embed & { againMs?: number }> {
  const said = await resolveEmbed(embed, { ...askingOf(standIn), ...more });
  const againMs = said.again?.afterMs;
  return { ...Embed.parse(said.embed), ...(againMs !== undefined && { againMs }) };
}
