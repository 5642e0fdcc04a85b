import { describe, expect, it } from 'vitest';
import { findFlattenedPosts } from '../../../src/embeds/flattened/find.js';
import { LANGUAGES, type Language } from './languages.js';

const PICTURE = 'pic.twitter.com/aB3dE5fG7h';
const SIGNATURE = '— Port 🚢 News (@PortNews)';
const DAY = '2022-03-05';

interface Shape {
  readonly name: string;
  readonly lines: (of: Language) => readonly string[];
  readonly day?: string;
}

/** How extractors leave a post; what is expected is the same: the sentences around it, and the post between them. */
const SHAPES: readonly Shape[] = [
  {
    name: 'a glued picture and the signature in its line',
    lines: (of) => [`${of.post}${PICTURE} ${SIGNATURE} ${of.date}`],
  },
  {
    name: 'a signature in a line of its own',
    lines: (of) => [`${of.post} ${PICTURE}`, `${SIGNATURE} ${of.date}`],
  },
  {
    name: 'a date in a line of its own',
    lines: (of) => [`${of.post} ${PICTURE} ${SIGNATURE}`, of.date],
  },
  {
    name: 'quotation marks and a short link',
    lines: ({ quotes: [open, close], post, date }) => [
      `${open}${post} https://t.co/AbCdEfGh12${close} ${SIGNATURE} ${date}`,
    ],
  },
  { name: 'no date', lines: (of) => [`${of.post} ${PICTURE} ${SIGNATURE}`], day: '' },
  {
    name: 'no dash',
    lines: (of) => [`${of.post} ${PICTURE}`, `Port 🚢 News (@PortNews) ${of.date}`],
  },
  {
    name: 'the link of its date',
    lines: (of) => [
      `${of.post} ${PICTURE} ${SIGNATURE} [${of.date}](https://twitter.com/PortNews/status/1500000000000000000)`,
    ],
  },
];

describe.each(LANGUAGES)('a flattened post in $language', (of) => {
  it.each(SHAPES)('with $name', ({ lines, day = DAY }) => {
    const parts = findFlattenedPosts([of.prose, ...lines(of), of.prose]);
    expect(parts).toMatchObject([
      { line: of.prose },
      { embed: { provider: 'x', text: of.post, author: { name: 'Port 🚢 News', handle: 'PortNews' } } },
      { line: of.prose },
    ]);
    expect(parts.flatMap((part) => ('embed' in part ? (part.embed.published ?? '') : []))).toEqual([day]);
  });

  it('with another behind it and the article going on in the same line', () => {
    const posts = `${of.post} ${PICTURE} ${SIGNATURE} ${of.date} ${of.post} — Ferry (@Ferry1) ${of.date}`;
    expect(findFlattenedPosts([`${posts} ${of.prose}`])).toMatchObject([
      { embed: { text: of.post, published: DAY, author: { handle: 'PortNews' } } },
      { embed: { text: of.post, published: DAY, author: { handle: 'Ferry1' } } },
      { line: of.prose },
    ]);
  });
});

describe('a flattened post', () => {
  it.each([
    ['25 شباط/فبراير 2025', '2025-02-25'],
    ['الثلاثاء 25 فبراير 2025', '2025-02-25'],
    ['Tuesday, February 25, 2025', '2025-02-25'],
    ['25 Şubat 2025 Salı', '2025-02-25'],
    ['thứ ba, 25 tháng 2, 2025', '2025-02-25'],
    ['terça-feira, 25 de fevereiro de 2025', '2025-02-25'],
    ['יום שלישי, 25 בפברואר 2025', '2025-02-25'],
  ])('is told by a date that was translated or names the weekday: %s', (date, published) => {
    expect(findFlattenedPosts([`Closed — Port (@PortNews) ${date}`])).toMatchObject([
      { embed: { text: 'Closed', published } },
    ]);
  });

  it('is known by the permalink that an extractor kept', () => {
    const [part] = findFlattenedPosts([
      'Closed [pic.twitter.com/aB3dE5fG7h](https://t.co/aB3dE5fG7h) — Port (@PortNews) [March 5, 2022](https://x.com/PortNews/status/1500000000000000001)',
    ]);
    expect(part).toMatchObject({
      embed: { id: 'x:1500000000000000001', ref: '1500000000000000001', status: 'parsed', text: 'Closed' },
    });
  });

  it('is not taken out of a sentence that only holds its picture', () => {
    const line = 'The photo (pic.twitter.com/aB3dE5fG7h) was shared by thousands, the port said.';
    expect(findFlattenedPosts([line])).toEqual([{ line }]);
  });
});
