import { describe, expect, it } from 'vitest';
import { surveyEmbeds } from '../../src/article/survey/survey.js';
import { defaultRulesFolder, loadRules } from '../../src/config/rules.js';
import { MISSES, type MissCode } from '../../src/embeds/misses/codes.js';
import { embedOfAddress } from '../../src/embeds/survey/of-address.js';
import { DEFAULT_LIMITS, EMBED_BOUNDS, type Limits } from '../../src/limits.js';
import { FORMS } from './forms.js';
import { lift } from './support.js';
import { TRAPS } from './trap-list.js';

const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
const URL = 'https://harbour.example/news/bridge';
const POST = 'https://x.com/HarbourNews/status/1500000000000000001';
const VIDEO = '<iframe src="https://www.youtube.com/embed/Brdg-_22aBc"></iframe>';
const PROSE =
  'The council met on Tuesday to talk about the bridge, and nobody left before the vote was taken. ';

const survey = (html: string, limits: Partial<Limits> = {}, whole?: boolean) =>
  surveyEmbeds({ url: URL, html }, { ...context, limits: { ...DEFAULT_LIMITS, ...limits } }, whole);
const codes = (html: string, limits?: Partial<Limits>) => survey(html, limits).misses.map(({ code }) => code);

/** Beside the traps. */
const MORE: readonly (readonly [MissCode, html: string, limits?: Partial<Limits>])[] = [
  ['link-with-words', `<p><a href="${POST}">Watch what happened</a></p>`],
  ['link-in-navigation', `<nav><a href="${POST}">Latest</a></nav>`],
  ['link-in-quotation', `<blockquote><p>It <a href="${POST}">closes</a>, he said.</p></blockquote>`],
  [
    'several-posts',
    `<div class="social-embed"><a href="https://youtu.be/Brdg-_22aBc">One</a> <a href="https://youtu.be/Brdg-_22aBd">Two</a></div>`,
  ],
  ['address-too-long', `<iframe src="https://harbour.example/?a=${'b'.repeat(3_000)}"></iframe>`],
  ['consent-widget', '<iframe src="https://cmp.privacy-mgmt.com/index.html"></iframe>'],
  ['advertisement', '<amp-ad type="doubleclick"></amp-ad>'],
  [
    'advertisement',
    '<iframe src="https://tpc.googlesyndication.com/safeframe/1/html/container.html"></iframe>',
  ],
  ['form', '<iframe src="https://docs.google.com/forms/d/e/1FAI/viewform?embedded=true"></iframe>'],
  ['private-post', '<p>https://t.me/c/1234567890/12</p>'],
  ['short-link', '<p>Look here pic.twitter.com/uB5JguBWnn</p>'],
  ['id-missing', '<amp-twitter data-tweetid=""></amp-twitter>'],
  ['user-malformed', '<p>https://x.com/a_name_that_is_too_long/status/1500000000000000001</p>'],
  ['user-missing', '<p>https://mastodon.social/109000000000000001</p>'],
  ['frame-empty', '<iframe src="about:blank"></iframe>'],
  ['loader-script', '<script async src="https://platform.twitter.com/widgets.js"></script>'],
  ['empty-quotation', '<blockquote class="twitter-tweet"><p>It closes.</p></blockquote>'],
  ['empty-quotation', '<blockquote class="instagram-media"></blockquote>'],
  [
    'holds-posts',
    '<div class="twitter-tweet"><blockquote class="twitter-tweet"></blockquote><p>More of the story.</p></div>',
  ],
  ['repeated', `${VIDEO}<p>${PROSE}</p>${VIDEO}`],
  ['over-limit', `${VIDEO}<p>${POST}</p>`, { maxEmbeds: 1 }],
  ['frame-unknown', '<iframe src="https://widgets.elsewhere.example/weather"></iframe>'],
];

describe('what is no embed', () => {
  it.each(MORE.map(([code, html, limits]) => ({ code, html, limits })))(
    '$code: $html',
    ({ code, html, limits }) => {
      expect(
        codes(`<article><p>The harbour bridge closes on Monday.</p>${html}</article>`, limits),
      ).toContain(code);
    },
  );

  it('state-too-long', () => {
    const letters = 'a'.repeat(EMBED_BOUNDS.maxStateLength);
    expect(codes(`<p>Ships.</p><script type="application/json">["${POST}","${letters}"]</script>`)).toContain(
      'state-too-long',
    );
  });

  it('has a case here for each of its codes', () => {
    const told = new Set<string>([
      'state-too-long',
      ...TRAPS.map(([, , code]) => code),
      ...MORE.map(([code]) => code),
    ]);
    const byOthers = ['outside-article', 'dropped-by-policy', 'deleted-by-policy'];
    expect(Object.keys(MISSES).filter((code) => !told.has(code))).toEqual(byOthers);
  });

  it('is told up to a limit, and the embeds behind it are found all the same', () => {
    const links = `<p><a href="https://x.com/HarbourNews">Harbour</a></p>`.repeat(9);
    const { embeds, misses } = survey(`<div>${links}${VIDEO}</div>`, { maxMisses: 5 });
    expect([embeds.length, misses.length]).toEqual([1, 5]);
  });

  it('is not told of what an embed is made of', () => {
    const { embeds, misses } = survey(
      `<blockquote class="twitter-tweet"><p>Closed. <a href="https://twitter.com/hashtag/bridge">#bridge</a></p>— Harbour (@HarbourNews) <a href="${POST}">March 5, 2022</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>`,
    );
    expect([embeds.length, misses]).toEqual([1, []]);
  });
});

describe('a page', () => {
  const page = `<!DOCTYPE html><html lang="en"><title>Bridge</title><body><article class="story"><h1>Bridge</h1><p>${PROSE.repeat(2)}</p><p>${PROSE}One.</p>${VIDEO}<p>${PROSE}Two.</p><p>${POST}</p><p>${PROSE}Three.</p></article><aside class="sidebar related"><h3>More</h3><iframe src="https://player.vimeo.com/video/76979871"></iframe></aside></body></html>`;

  it('gives the embeds of its article in reading order, each with its place', () => {
    const { as, embeds, blocks } = survey(page);
    expect([as, blocks]).toEqual(['page', 6]);
    expect(embeds.map(({ embed }) => embed.id)).toEqual(['youtube:Brdg-_22aBc', 'x:1500000000000000001']);
    expect(embeds[0]?.place).toEqual({
      block: 3,
      within: 'html > body > article.story > iframe',
      after: expect.stringMatching(/One\.$/),
    });
  });

  it('says of those outside of its article that they are', () => {
    const { misses } = survey(page);
    expect(misses).toEqual([
      expect.objectContaining({
        code: 'outside-article',
        provider: 'vimeo',
        shown: 'https://vimeo.com/76979871',
      }),
    ]);
    expect(survey(page, {}, false).embeds).toHaveLength(3);
  });

  it('without an article is taken as a piece of markup, unless it must be one', () => {
    const bare = `<html><body><a class="twitter-timeline" href="https://twitter.com/a">Posts</a></body></html>`;
    expect(survey(bare)).toMatchObject({ as: 'markup', noArticle: { code: 'page-no-content' } });
    expect(() => survey(bare, {}, true)).toThrow();
  });
});

it('finds in a text the posts, the addresses that stand alone, and what is none', () => {
  const text = `The harbour bridge closes on Monday, the harbour master said.\nClosed pic.twitter.com/uB5JguBWnn — Harbour (@HarbourNews) March 5, 2022\nhttps://youtu.be/Brdg-_22aBc\nSee ${POST}, she wrote.`;
  const { as, embeds, misses } = surveyEmbeds({ url: URL, text }, context);
  expect(as).toBe('text');
  expect(embeds.map(({ embed, place }) => [embed.provider, embed.form, place.block])).toEqual([
    ['x', 'flattened-text', 2],
    ['youtube', 'link', 3],
  ]);
  expect(misses).toMatchObject([{ code: 'link-in-sentence', shown: POST, place: { block: 4 } }]);
});

it.each(FORMS)('finds in $platform, $form, what cleaning lifts', ({ markup }) => {
  const html = `<div><p>${PROSE}</p>${markup}</div>`;
  expect(survey(html).embeds.map(({ embed }) => embed)).toEqual(lift(html).embeds);
});

describe('an address', () => {
  it.each([
    [POST, 'x:1500000000000000001'],
    ['x.com/HarbourNews/status/1500000000000000001?s=20', 'x:1500000000000000001'],
    ['https://t.co/uB5JguBWnn', 'x:~'],
    ['pic.twitter.com/uB5JguBWnn', 'x:~'],
    ['pic.x.com/uB5JguBWnn', 'x:~'],
    ['https://vm.tiktok.com/ZMabc12/', 'tiktok:https://vm.tiktok.com/ZMabc12/'],
    ['https://www.instagram.com/share/p/BAbc123/', 'instagram:https://www.instagram.com/share/p/BAbc123/'],
    [
      'at://did:plc:harbour/app.bsky.feed.post/3kabc',
      'bluesky:at://did:plc:harbour/app.bsky.feed.post/3kabc',
    ],
  ])('%s is a post by itself', (address, id) => {
    expect(embedOfAddress(address)?.id.startsWith(id)).toBe(true);
  });

  it.each(['https://x.com/HarbourNews', 'https://harbour.example/news', 'page.html', 'a b', ''])(
    '%j is none',
    (address) => {
      expect(embedOfAddress(address)).toBeUndefined();
    },
  );
});
