import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../../demo/providers/scripted.js';
import { PROVIDERS } from '../../../src/embeds/platforms.js';
import { resolveEmbed } from '../../../src/embeds/resolve.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { Embed } from '../../../src/model.js';
import { FORMS } from '../forms.js';
import { lift } from '../support.js';
import { useProviders } from '../use-providers.js';
import { askingOf } from '../x/support.js';

const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0, resolveTimeoutMs: 500 };
const providers = useProviders(limits);
const { door } = providers;

const ON = Object.fromEntries(['instagram', 'facebook', 'threads'].map((name) => [name, { ask: true }]));
const asking = () => ({ ...askingOf(providers.standIn), io: door, limits, options: ON });
const said = 'From the page';

/** One post of each provider, as a page shows it. */
const POSTS = new Map(
  FORMS.flatMap(({ markup }) => lift(`<div>${markup}</div>`).embeds)
    .filter(
      ({ ref, url = '' }) => ref !== undefined && !/\/share\/|\/s\/|pin\.it|vm\.tiktok|fb\.watch/.test(url),
    )
    .map((embed): [string, Embed] => [embed.provider, { ...embed, status: 'parsed', text: said }]),
);
const ASKED = PROVIDERS.filter(({ resolve }) => resolve).map(({ name }) => name);
const SILENT = PROVIDERS.filter(({ resolve }) => !resolve).map(({ name }) => name);
/** What may pass: asking again makes sense. */
const PASSING = ['throttled', 'failing', 'cutOff', 'hungUp', 'slow', 'redirecting'] as const;
const LASTING = ['blocked', 'htmlForJson', 'endless', 'empty', 'missing'] as const;

function play(fault: keyof typeof FAULTS): void {
  for (const name of Object.keys(providers.standIn.endpoints))
    providers.standIn.answers.set(name, FAULTS[fault]);
}

describe.each([...PASSING, ...LASTING])('a provider that is %s', (fault) => {
  it('takes nothing from what the page said, whichever it is', async () => {
    play(fault);
    const shared = asking();
    const before = ASKED.map((name) => POSTS.get(name)).filter((embed) => embed !== undefined);
    const after = await Promise.all(before.map((embed) => resolveEmbed(embed, shared)));
    expect(before.length).toBeGreaterThanOrEqual(18);
    for (const [at, { embed, again }] of after.entries()) {
      expect(Embed.parse(embed)).toMatchObject({ id: before[at]?.id, text: said });
      expect(embed.status, embed.provider).not.toBe('resolved');
      if (fault !== 'redirecting' && (PASSING as readonly string[]).includes(fault))
        expect([embed.provider, embed.status, (again?.afterMs ?? 0) > 0]).toEqual([
          embed.provider,
          'parsed',
          true,
        ]);
    }
    expect(providers.standIn.asked.some(({ url }) => url.pathname.startsWith('/latest'))).toBe(false);
  });
});

it('asks nobody for posts of platforms that answer no stranger', async () => {
  for (const name of SILENT) {
    const embed = POSTS.get(name);
    if (embed) expect(await resolveEmbed(embed, asking())).toEqual({ embed });
  }
  expect(SILENT).toEqual(
    expect.arrayContaining(['linkedin', 'vk', 'snapchat', 'twitch', 'truthsocial', 'google-maps']),
  );
  expect(providers.standIn.asked).toEqual([]);
});

it('has a post of each provider to ask for', () => {
  expect(PROVIDERS.map(({ name }) => name).filter((name) => !POSTS.has(name))).toEqual([]);
});
