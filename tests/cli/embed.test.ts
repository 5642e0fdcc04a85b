import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { FAULTS } from '../../demo/providers/scripted.js';
import { type StandIn, startProviders } from '../../demo/providers/stand-in.js';
import type { CleanInput } from '../../src/article/clean.js';
import { surveyEmbeds } from '../../src/article/survey/survey.js';
import { cleanCommand } from '../../src/cli/clean.js';
import { createAsker } from '../../src/cli/door.js';
import { embedCommand } from '../../src/cli/embed.js';
import { createEmbedDesk } from '../../src/cli/embed-desk.js';
import { createSurveyor } from '../../src/cli/embed-thread.js';
import { loadRules } from '../../src/config/rules.js';
import { loadSettings } from '../../src/config/settings.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { tweet } from '../embeds/x/support.js';

const ID = '1500000000000000001';
const POST = `https://x.com/HarbourNews/status/${ID}`;
const PAGE_URL = 'https://www.harbour.example/news/bridge';
const WORDS =
  'The harbour bridge closes on Monday, the council said, and nobody left before the vote was taken.';
const QUOTED = `<blockquote class="twitter-tweet"><p lang="en">Closed.</p>— Harbour (@HarbourNews) <a href="${POST}">March 5, 2022</a></blockquote>`;
const VIDEO = '<iframe src="https://www.youtube.com/embed/Brdg-_22aBc"></iframe>';
const PAGE = `<!DOCTYPE html><html lang="en"><title>Bridge</title><article><h1>Bridge</h1><p>${WORDS}</p><p>${WORDS} One.</p>${QUOTED}<p>${WORDS} Two.</p>${VIDEO}<p>${WORDS} It <a href="${POST}">said so</a>.</p></article>`;

let standIn: StandIn;
let folder: string;
beforeAll(async () => {
  standIn = await startProviders();
  folder = mkdtempSync(join(tmpdir(), 'copydesk-embed-'));
  writeFileSync(join(folder, 'page.html'), PAGE);
});
afterAll(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  standIn.answers.clear();
  standIn.asked.length = 0;
  standIn.answers.set('syndication', { body: tweet() });
  configure({}, []);
});
afterEach(() => vi.restoreAllMocks());

/** What an operator has decided. */
function configure(embeds: object, sources: readonly object[]): void {
  const settings = { endpoints: standIn.endpoints, embeds };
  writeFileSync(join(folder, 'settings.yaml'), JSON.stringify(settings));
  writeFileSync(join(folder, 'sources.yaml'), JSON.stringify({ sources }));
}

function door() {
  const settings = loadSettings({ COPYDESK_CONFIG: folder });
  return {
    fetchUrl: () => Promise.reject(new Error('nothing is fetched')),
    desk: createEmbedDesk(settings, createAsker(settings)),
    limits: settings.limits,
    survey: async (input: CleanInput, whole?: boolean) => surveyEmbeds(input, context, whole),
    rulesFolder: 'config/rules',
    entry: new URL('dist/src/threads/thread.js', pathToFileURL(`${process.cwd()}/`)),
  };
}

async function embed(...args: string[]): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await embedCommand(door()).parseAsync(args, { from: 'user' });
  vi.restoreAllMocks();
  return out;
}
const context = { rules: loadRules('config/rules'), limits: DEFAULT_LIMITS };
const json = async (...args: string[]) => JSON.parse(await embed('--json', ...args));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('the address of a post', () => {
  test('is that post, and is neither fetched nor asked for by itself', async () => {
    const out = await embed(POST);
    expect(out).toContain('1. x post unresolved (page)');
    expect(out).toContain(`url      ${POST}`);
    expect(standIn.asked).toEqual([]);
  });

  test('is asked for with --resolve', async () => {
    const { embeds } = await json('--resolve', POST);
    expect(embeds).toMatchObject([{ id: `x:${ID}`, status: 'resolved', via: 'syndication', form: 'link' }]);
  });

  test.each(['pic.twitter.com/aB3dE5fG7h', 'https://pic.x.com/aB3dE5fG7h', 'https://t.co/aB3dE5fG7h'])(
    '%s is followed to it',
    async (link) => {
      standIn.answers.set('tco', { status: 301, headers: { location: `${POST}/photo/1` } });
      const { embeds } = await json('--resolve', link);
      expect(embeds).toMatchObject([{ id: `x:${ID}`, url: POST, status: 'resolved' }]);
    },
  );

  test('that gives no answer for now says when to ask again', async () => {
    for (const name of ['syndication', 'oembed']) standIn.answers.set(name, FAULTS.failing);
    expect(await embed('--resolve', POST)).toContain('no answer for now: to be asked again in 60 s');
  });

  test('may stand in a file, too', async () => {
    const { embeds } = await json(file('address.txt', `${POST}\n`));
    expect(embeds).toMatchObject([{ id: `x:${ID}` }]);
  });
});

describe('what is searched', () => {
  test('is searched in a thread of its own', async () => {
    const survey = createSurveyor(door());
    const { as, embeds } = await survey({ url: PAGE_URL, html: PAGE });
    expect([as, embeds.length]).toEqual(['page', 2]);
    const deep = survey({ url: PAGE_URL, html: '<div>'.repeat(1_000) });
    await expect(deep).rejects.toMatchObject({ code: 'page-too-deep' });
  });

  test('is a page with an article, whose embeds come in reading order', async () => {
    const out = await embed(join(folder, 'page.html'), '--url', PAGE_URL);
    expect(out.indexOf(`x:${ID}`)).toBeLessThan(out.indexOf('youtube:Brdg-_22aBc'));
    expect(out).toMatch(/stands +block 3, .*blockquote\.twitter-tweet, behind “.*One\.”/);
    expect(out).toContain('1 more look like embeds and are none');
  });

  test('is markup or text as it was given', async () => {
    expect(await json(VIDEO)).toMatchObject({ as: 'markup', embeds: [{ id: 'youtube:Brdg-_22aBc' }] });
    const text = 'Closed pic.twitter.com/uB5JguBWnn — Harbour (@HarbourNews) March 5, 2022';
    expect(await json(text)).toMatchObject({ as: 'text', embeds: [{ form: 'flattened-text' }] });
    expect(await json('--text', file('text.txt', `${WORDS}\n${text}\n`))).toMatchObject({
      embeds: [{ place: { block: 2 } }],
    });
  });

  test('may be none of these', async () => {
    await expect(embed('no-such-file.html')).rejects.toMatchObject({ code: 'input-unreadable' });
    await expect(embed(' ')).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

test('--explain says what the rest is, and what would make it an embed', async () => {
  const out = await embed('--explain', join(folder, 'page.html'), '--url', PAGE_URL);
  expect(out).toMatch(
    /link-in-sentence {2}A link to a post in a sentence.*\n {3}becomes one by: The address alone/,
  );
  const { misses } = await json('--explain', join(folder, 'page.html'), '--url', PAGE_URL);
  expect(misses).toEqual([
    expect.objectContaining({ code: 'link-in-sentence', shown: POST, wouldBe: expect.any(String) }),
  ]);
});

test('a terminal is not steered by what a page holds', async () => {
  const out = await embed(
    '--explain',
    `<iframe title="\u001b[2J" src="https://elsewhere.example/\u009b31m"></iframe><p>\u001b[2J ${POST}</p>`,
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(out).not.toMatch(/[\u0007\u001b\u009b]/);
});

describe('the operator’s policy', () => {
  const source = {
    id: 'harbour',
    name: 'Harbour',
    feedUrl: 'https://feeds.harbour.example/all.xml',
    embeds: { providers: { x: { resolve: 'parse' } } },
  };
  const page = () => join(folder, 'page.html');
  beforeEach(() => standIn.answers.set('youtube', { status: 404, body: 'Not Found' }));

  test('leaves out what is not wanted, and asks where it says so: by the settings, and by the source of the site', async () => {
    configure({ deleted: 'drop' }, [source]);
    const { embeds, misses } = await json('--resolve', '--explain', page(), '--url', PAGE_URL);
    expect(embeds).toMatchObject([{ id: `x:${ID}`, status: 'parsed' }]);
    expect(misses.map(({ code }: { code: string }) => code)).toContain('deleted-by-policy');
    configure({ providers: { youtube: { resolve: 'drop' } } }, []);
    const dropped = await json('--explain', page(), '--url', PAGE_URL);
    expect(dropped.misses).toContainEqual(
      expect.objectContaining({ code: 'dropped-by-policy', provider: 'youtube' }),
    );
  });

  test('holds for clean as for the pipeline, one page or many', async () => {
    configure({ providers: { youtube: { resolve: 'drop' } } }, [{ ...source, embeds: { text: 'include' } }]);
    const one = await clean(['--json', page(), '--url', PAGE_URL]);
    const [many] = await batch([{ id: 'a', url: PAGE_URL, file: page() }]);
    const [elsewhere] = await batch([{ id: 'a', url: 'https://other.example/a', file: page() }]);
    for (const record of [one, many]) {
      expect(record.embeds.map(({ provider }) => provider)).toEqual(['x']);
      expect(record.removed).toContainEqual(expect.objectContaining({ rule: 'embed-unwanted' }));
      expect(record.text).toContain('Closed.');
    }
    expect(elsewhere?.text).not.toContain('Closed.');
  });

  test('is asked for by clean --resolve', async () => {
    configure({}, [source]);
    const record = await clean(['--json', '--resolve', page(), '--url', PAGE_URL]);
    expect(record.embeds.map(({ status }) => status)).toEqual(['parsed', 'gone']);
    expect(standIn.asked.map(({ key }) => key.split(' ')[0])).toEqual(['youtube']);
  });
});

interface Cleaned {
  readonly text: string;
  readonly embeds: readonly { readonly provider: string; readonly status: string }[];
  readonly removed: readonly object[];
}

async function clean(args: readonly string[]): Promise<Cleaned> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const { desk, ...rest } = door();
  await cleanCommand({ ...rest, finish: desk.finish }).parseAsync([...args], { from: 'user' });
  vi.restoreAllMocks();
  return JSON.parse(out);
}

async function batch(lines: readonly object[]): Promise<[Cleaned]> {
  let out = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString();
      done();
    },
  });
  const { desk, ...rest } = door();
  const input = Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`));
  await cleanCommand({ ...rest, finish: desk.finish, input, output }).parseAsync(['--batch'], {
    from: 'user',
  });
  return [JSON.parse(out)];
}
