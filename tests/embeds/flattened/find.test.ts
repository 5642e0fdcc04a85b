import { describe, expect, it } from 'vitest';
import { type FlattenedPart, findFlattenedPosts } from '../../../src/embeds/flattened/find.js';
import { Embed } from '../../../src/model.js';

const embedsIn = (parts: readonly FlattenedPart[]) =>
  parts.flatMap((part) => ('embed' in part ? part.embed : []));
const linesIn = (parts: readonly FlattenedPart[]) =>
  parts.flatMap((part) => ('line' in part ? part.line : []));

describe('findFlattenedPosts', () => {
  it('takes the signature in a line of its own with the line before', () => {
    const parts = findFlattenedPosts([
      'قالت البلدية إن الجسر يغلق يوم الاثنين.',
      '#المرفأ و #الجسر يغلق يوم الاثنين.. والعبارات مجانا حتى الربيع#أخبار pic.twitter.com/aB3dE5fG7h',
      '— أخبار المرفأ (@HarbourNews) March 5, 2022',
      'وتستمر الأعمال حتى الربيع.',
    ]);
    expect(linesIn(parts)).toEqual(['قالت البلدية إن الجسر يغلق يوم الاثنين.', 'وتستمر الأعمال حتى الربيع.']);
    expect(parts.findIndex((part) => 'embed' in part)).toBe(1);
    const [embed] = embedsIn(parts);
    expect(Embed.parse(embed)).toMatchObject({
      provider: 'x',
      kind: 'post',
      form: 'flattened-text',
      status: 'unresolved',
      published: '2022-03-05',
      author: { name: 'أخبار المرفأ', handle: 'HarbourNews', url: 'https://x.com/HarbourNews' },
      text: '#المرفأ و #الجسر يغلق يوم الاثنين.. والعبارات مجانا حتى الربيع#أخبار',
      hashtags: ['المرفأ', 'الجسر', 'أخبار'],
      media: [{ type: 'photo', url: 'https://pic.twitter.com/aB3dE5fG7h' }],
    });
    expect(embed?.ref).toBeUndefined();
    expect(embed?.id).toMatch(/^x:~[0-9a-f]{20}$/);
  });

  /** line -> [text, name, handle, day] */
  it.each([
    [
      'Closed nowpic.twitter.com/aB3dE5fG7h — Port (@PortOffice) March 5, 2022',
      'Closed now',
      'Port',
      'PortOffice',
      '2022-03-05',
    ],
    ['“Closed now” — Port (@PortOffice) March 5, 2022', 'Closed now', 'Port', 'PortOffice', '2022-03-05'],
    [
      '"Closed now https://t.co/AbCdEfGh12 – Port (@PortOffice) 5. März 2022"',
      'Closed now',
      'Port',
      'PortOffice',
      '2022-03-05',
    ],
    ['Closed now - Port (@PortOffice) 5 mars 2022', 'Closed now', 'Port', 'PortOffice', '2022-03-05'],
    ['Closed now — Live 🚢 (@PortOffice) 2022年3月5日', 'Closed now', 'Live 🚢', 'PortOffice', '2022-03-05'],
    [
      '\u202bمغلق الآن\u202c — \u202bالمرفأ\u202c (\u200e@PortOffice\u200e) \u202b٥ مارس ٢٠٢٢\u202c',
      'مغلق الآن',
      'المرفأ',
      'PortOffice',
      '2022-03-05',
    ],
    [
      'Closed nowpic.twitter.com/aB3dE5fG7h — Port — Live (@PortOffice) 2022年3月5日',
      'Closed now',
      'Port — Live',
      'PortOffice',
      '2022-03-05',
    ],
    ['Один ответ — Порт (@port_office) 5 марта 2022 г.', 'Один ответ', 'Порт', 'port_office', '2022-03-05'],
    ['הגשר סגור — הנמל (@PortOffice) 5 במרץ 2022', 'הגשר סגור', 'הנמל', 'PortOffice', '2022-03-05'],
    ['สะพานปิด — ท่าเรือ (@PortOffice) 5 มีนาคม 2565', 'สะพานปิด', 'ท่าเรือ', 'PortOffice', '2022-03-05'],
    ['پل بسته است — بندر (@PortOffice) ۱۴ اسفند ۱۴۰۰', 'پل بسته است', 'بندر', 'PortOffice', '2022-03-05'],
  ])('reads %s', (line, text, name, handle, published) => {
    const parts = findFlattenedPosts([line]);
    expect(linesIn(parts)).toEqual([]);
    expect(embedsIn(parts)).toMatchObject([{ text, author: { name, handle }, published }]);
  });

  it('takes several posts that run together apart, and keeps what follows', () => {
    const parts = findFlattenedPosts([
      'Closed — Port (@PortOffice) March 5, 2022 Open again — Ferry (@Ferry1) March 6, 2022 The council agreed.',
    ]);
    expect(embedsIn(parts).map((embed) => [embed.text, embed.author?.handle])).toEqual([
      ['Closed', 'PortOffice'],
      ['Open again', 'Ferry1'],
    ]);
    expect(linesIn(parts)).toEqual(['The council agreed.']);
  });

  it('does not give one line to two posts', () => {
    const parts = findFlattenedPosts([
      'Closed',
      '— Port (@PortOffice) March 5, 2022',
      '— Ferry (@Ferry1) March 6, 2022',
    ]);
    expect(embedsIn(parts).map((embed) => embed.text)).toEqual(['Closed', undefined]);
  });

  it('gives the same post the same id, and another day another', () => {
    const idOf = (line: string) => embedsIn(findFlattenedPosts([line]))[0]?.id;
    const id = idOf('Closed — Port (@PortOffice) March 5, 2022');
    expect(idOf('Closed pic.twitter.com/aB3dE5fG7h — The Port (@portoffice) 5. März 2022')).toBe(id);
    expect(idOf('Closed — Port (@PortOffice) March 6, 2022')).not.toBe(id);
  });

  it.each([
    'Follow Ada Harbour (@adaharbour) for more.',
    'The port — Ada Harbour (@adaharbour) — was closed.',
    'The port – Ada Harbour (@adaharbour) March 5, 2022, at noon – was closed.',
    'On March 5, 2022 the port (@PortOffice) closed.',
    'Ada Harbour (@adaharbour) March 5, 2022',
    '— Ada Harbour, March 5, 2022',
    '— Ada Harbour (@adaharbour) February 30, 2022',
    '— Ada Harbour (@a_handle_that_is_too_long) March 5, 2022',
    'Mail — ada (a@harbour.example) March 5, 2022',
    '',
  ])('leaves %j as it is', (line) => {
    expect(findFlattenedPosts([line])).toEqual([{ line }]);
  });
});
