import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { dropBoilerplate, LONGEST_LABEL } from '../../../src/article/boilerplate/drop.js';
import { linesOf, pageOf } from './page.js';

function drop(body: string): ReturnType<typeof pageOf> {
  const page = pageOf(`<html><body><article>${body}</article></body></html>`);
  dropBoilerplate(page);
  return page;
}

const ARTICLE = '<p>The mayor said the bridge would close.</p>';

test('a whole block goes, with its rule, its reason and its words on record', () => {
  const page = drop(
    `<div class="note"><p>في حال واجهت مشكلة في مشاهدة الفيديو، <a href="/v">إضغط</a> على رابط المصدر للمشاهدة على الموقع الرسمي</p></div>${ARTICLE}`,
  );
  expect(linesOf(page)).toEqual(['The mayor said the bridge would close.']);
  expect(load(page.document)('.note')).toHaveLength(0);
  expect(page.removed).toEqual([
    {
      step: 'boilerplate',
      rule: 'ar-watch-trouble',
      reason: expect.stringContaining('elsewhere'),
      text: 'في حال واجهت مشكلة في مشاهدة الفيديو، إضغط على رابط المصدر للمشاهدة على الموقع الرسمي',
    },
  ]);
});

test('a sentence at the edge of a paragraph is cut out in place, over inline elements', () => {
  const page = drop(
    '<p>The <b>mayor</b> spoke at noon. <em>Sign up for our <a href="/n">newsletter</a>.</em></p>',
  );
  expect(load(page.document)('article').html()).toBe('<p>The <b>mayor</b> spoke at noon.</p>');
});

test('phrases at both edges of one paragraph all go', () => {
  const page = drop(
    '<p>Click here to watch the full video. The mayor spoke. Follow us on Facebook. © 2025 The Harbour Post</p>',
  );
  expect(linesOf(page)).toEqual(['The mayor spoke.']);
  expect(page.removed.map(({ rule }) => rule).sort()).toEqual([
    'en-copyright-line',
    'en-follow-accounts',
    'en-watch-click-here',
  ]);
});

test('a line between line breaks is a block of its own', () => {
  const page = drop(
    '<p>The mayor spoke at noon.<br>Read also: <a href="/x">Old bridges</a><br>She left at one.</p>',
  );
  expect(load(page.document)('p').text()).toBe('The mayor spoke at noon.She left at one.');
});

test.each([
  ['a link in the same block', '<p><strong>Read also</strong> <a href="/a">Old bridges of the town</a></p>'],
  [
    'a list after a heading',
    '<h3>Related stories</h3><ul><li><a href="/a">Old bridges</a></li><li><a href="/b">New boats</a></li></ul>',
  ],
  [
    'links in paragraphs',
    '<p>Read also:</p><p><a href="/a">Old bridges</a></p><p><a href="/b">New boats</a></p>',
  ],
  [
    'a list in a wrapper',
    '<div><div><h4>اقرأ أيضاً</h4></div><ul><li><a href="/a">جسور المدينة</a></li></ul></div>',
  ],
])('a label goes with what it announces: %s', (_what, related) => {
  const page = drop(`${ARTICLE}${related}<p>She left at one.</p>`);
  expect(load(page.document)('article').text()).toBe(
    'The mayor said the bridge would close.She left at one.',
  );
  expect(page.removed.map(({ text }) => text).join(' ')).toMatch(/Old bridges|جسور/);
});

test.each([
  [
    'a paragraph that is no link',
    '<p>Read also:</p><p>The mayor said <a href="/a">the bridge</a> would close.</p>',
    'the bridge',
  ],
  ['a list of facts', '<h3>Related topics</h3><ul><li>The bridge is 90 metres long.</li></ul>', '90 metres'],
  ['an embed', '<p>Watch also:</p><div><figure data-embed="x:1"></figure></div>', ''],
])('a label takes nothing else: %s', (_what, html, stays) => {
  const page = drop(html);
  expect(load(page.document)('article').text()).toContain(stays);
  expect(load(page.document)('figure[data-embed]').length).toBe(html.includes('data-embed') ? 1 : 0);
});

test('embeds are never touched, nor their parents', () => {
  const page = drop(
    '<div class="box"><p>Advertisement</p><figure data-embed="x:20"><p>Follow us on Facebook</p></figure></div>',
  );
  expect(load(page.document)('.box figure[data-embed] p').text()).toBe('Follow us on Facebook');
  expect(page.removed).toHaveLength(1);
});

test('code, captions, menus and footers are left to other steps', () => {
  const html =
    '<pre>Advertisement</pre><figure><img src="/a.jpg"><figcaption>© 2025 Ann Lee</figcaption></figure><nav>Share this</nav>';
  const page = pageOf(
    `<html><body>${html}<article>${ARTICLE}</article><footer><p>All rights reserved</p></footer></body></html>`,
  );
  dropBoilerplate(page);
  expect(page.removed).toEqual([]);
});

test('a picture beside a phrase stays', () => {
  const page = drop('<p><img src="/a.jpg"> Watch the full video on the official website.</p>');
  expect(load(page.document)('img')).toHaveLength(1);
  expect(page.removed).toHaveLength(1);
});

test('not more removals are recorded than the limit, and all are made', () => {
  const page = pageOf(`<body>${'<p>Advertisement</p>'.repeat(30)}</body>`);
  const limited = { ...page, limits: { ...page.limits, maxRemovals: 5 } };
  dropBoilerplate(limited);
  expect([limited.removed.length, load(limited.document)('p').length]).toEqual([5, 0]);
});

test('without rules and without a body nothing happens', () => {
  const page = pageOf('', { rules: { version: '0', phrases: [], notes: [], sites: new Map() } });
  expect(() => dropBoilerplate(page)).not.toThrow();
  expect(() => dropBoilerplate(pageOf(''))).not.toThrow();
});

test('a label of links may have signs around it, and any rule has room for as many as it has letters', () => {
  const rowed = (length: number) =>
    drop(
      `<p>Read also ${'—'.repeat(length - 'Read also '.length)}<a href="/a">Old bridges</a></p>${ARTICLE}`,
    );
  expect(linesOf(rowed(LONGEST_LABEL))).toEqual(['The mayor said the bridge would close.']);
  expect(linesOf(rowed(LONGEST_LABEL + 1))).toHaveLength(2);
  const labels = pageOf('').rules.phrases.filter(({ at }) => at === 'label');
  expect(Math.max(...labels.map(({ longest }) => longest ?? Number.POSITIVE_INFINITY))).toBeLessThan(
    LONGEST_LABEL / 2,
  );
});
