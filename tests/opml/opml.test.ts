import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { readOpml } from '../../src/opml/read.js';
import { writeOpml } from '../../src/opml/write.js';
import type { Source } from '../../src/source.js';

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;
const read = (body: string) => readOpml(opml(body), DEFAULT_LIMITS);
const A = 'https://a.example/feed';

describe('reading', () => {
  test.each<[string, string, object]>([
    ['a flat list', `<outline text="A" type="rss" xmlUrl="${A}"/>`, { feedUrl: A, name: 'A', tags: [] }],
    [
      'folders in folders',
      `<outline text="News"><outline text="North"><outline text="A" xmlUrl="${A}"/></outline></outline>`,
      { tags: ['News', 'North'] },
    ],
    [
      'a category for a folder',
      `<outline text="A" category="/Sport/Football,Local" xmlUrl="${A}"/>`,
      { tags: ['Sport', 'Football', 'Local'] },
    ],
    [
      'folder and category alike',
      `<outline text="Sport"><outline text="A" category="/Sport" xmlUrl="${A}"/></outline>`,
      { tags: ['Sport'] },
    ],
    ['lower case', `<outline text="A" xmlurl="${A}"/>`, { feedUrl: A }],
    ['upper case', `<OUTLINE TEXT="A" XMLURL="${A}"/>`, { feedUrl: A, name: 'A' }],
    ['a title for a text', `<outline title="A" xmlUrl="${A}"/>`, { name: 'A' }],
    [
      'a bare ampersand',
      `<outline text="A & B" xmlUrl="${A}?x=1&y=2"/>`,
      { feedUrl: `${A}?x=1&y=2`, name: 'A & B' },
    ],
    [
      'a feed that holds feeds',
      `<outline text="A" xmlUrl="${A}"><outline text="B" xmlUrl="${A}2"/></outline>`,
      { feedUrl: A },
    ],
    [
      'commas and slashes in a folder',
      `<outline text="/North, South/"><outline text="A" xmlUrl="${A}"/></outline>`,
      { tags: ['North South'] },
    ],
    [
      'settings of ours, in any case',
      `<outline text="A" xmlUrl="${A}" copydesk:INTERVAL="300" copydesk:paused="true" copydesk:rules='{"remove":[".x"]}'/>`,
      { settings: { interval: 300, paused: true, rules: { remove: ['.x'] } } },
    ],
    [
      'settings that others call the same',
      `<outline text="A" xmlUrl="${A}" frss:interval="9" interval="9"/>`,
      { settings: {} },
    ],
    [
      'settings that would reach further than ours',
      `<outline text="A" xmlUrl="${A}" copydesk:allowPrivateNetwork="true" copydesk:proxy="http://p.example" copydesk:credentials="x"/>`,
      { settings: {} },
    ],
  ])('%s', (_what, body, outline) => {
    expect(read(body)[0]).toMatchObject(outline);
  });

  test('an empty list, and one that is cut off', () => {
    expect(read('')).toEqual([]);
    expect(readOpml(`<opml><body><outline text="A" xmlUrl="${A}">`, DEFAULT_LIMITS)).toHaveLength(1);
  });

  test.each([
    ['nothing', '', 'root: none'],
    ['no XML', 'hello', 'root: none'],
    ['a feed', '<rss><channel/></rss>', 'root: rss'],
    ['too deep', opml('<outline text="x">'.repeat(200)), 'maxOpmlDepth'],
    ['too many', opml('<outline text="x"/>'.repeat(50_001)), 'maxOpmlOutlines'],
    [
      'too many attributes',
      opml(`<outline ${Array.from({ length: 300 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
      'maxAttributes',
    ],
  ])('%s is refused', (_what, text, says) => {
    const read = () => readOpml(text, DEFAULT_LIMITS);
    expect(read).toThrow(expect.objectContaining({ code: 'opml-invalid' }));
    expect(read).toThrow(says);
  });

  test.each(['<!ENTITY a "AAAA">', '<!ENTITY f SYSTEM "file:///etc/passwd">'])('%s is refused', (entity) => {
    const text = `<!DOCTYPE opml [${entity}]>${opml(`<outline text="&a;" xmlUrl="${A}"/>`)}`;
    expect(() => readOpml(text, DEFAULT_LIMITS)).toThrow('declares entities');
  });

  test('20,000 outlines', () => {
    const begun = performance.now();
    const many = Array.from({ length: 20_000 }, (_, at) => `<outline text="S${at}" xmlUrl="${A}/${at}"/>`);
    expect(read(`<outline text="All">${many.join('')}</outline>`)).toHaveLength(20_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

test('what is written is read again, without its secrets', () => {
  const source: Source = {
    id: 'a',
    name: 'A & "B"',
    feedUrl: `${A}?x=1&y=2`,
    tags: ['North', 'Sport'],
    interval: 300,
    filters: { exclude: [{ title: '/^<live>/' }] },
    onMoved: 'propose',
    credentials: { type: 'basic', username: 'desk', password: 'file:/run/secrets/a' },
    headers: { 'X-Key': 'key-1' },
  };
  const xml = writeOpml(
    [source, { id: 'b', name: 'B', feedUrl: 'https://b.example/' }],
    '2026-03-01T12:00:00Z',
  );
  expect(xml).toContain('xmlns:copydesk=');
  expect(xml).not.toMatch(/desk"|secrets|key-1|X-Key/);
  const { name, feedUrl, tags, id, interval, filters, onMoved } = source;
  expect(readOpml(xml, DEFAULT_LIMITS)).toEqual([
    { name, feedUrl, tags, settings: { id, interval, filters, onMoved } },
    { name: 'B', feedUrl: 'https://b.example/', tags: [], settings: { id: 'b' } },
  ]);
});
