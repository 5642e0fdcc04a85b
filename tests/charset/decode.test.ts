import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type DecodeHints, decodeBytes } from '../../src/charset/decode.js';

const ARABIC = 'قال الوزير إن الجسر القديم سيغلق أمام السيارات حتى نهاية الصيف، وإن العبّارة ستعمل ليلا.';
const RUSSIAN = 'Старый мост закроют для машин до конца лета, а паром будет ходить и ночью, сообщил министр.';
const FRENCH =
  'Le vieux pont sera fermé jusqu’à l’été — « c’est décidé », a déclaré la préfète à Besançon, 3 €.';
const JAPANESE = '古い橋は夏の終わりまで車両通行止めになり、渡し船が夜間も運航されると大臣が発表した。';
const CHINESE = '旧桥将对车辆关闭至夏末，渡轮夜间也将运行，部长周三在记者会上表示。';
const TAIWANESE = '舊橋將對車輛關閉至夏末，渡輪夜間也將運行，部長週三在記者會上表示。';
const KOREAN =
  '오래된 다리는 여름이 끝날 때까지 차량 통행이 금지되고 나룻배는 밤에도 운항한다고 장관이 밝혔다.';
const HEBREW = 'הגשר הישן ייסגר לכלי רכב עד סוף הקיץ, והמעבורת תפעל גם בלילה, הודיע השר.';
const GREEK = 'Η παλιά γέφυρα θα κλείσει για τα αυτοκίνητα μέχρι το τέλος του καλοκαιριού, είπε ο υπουργός.';
const TURKISH =
  'Eski köprü yaz sonuna kadar araçlara kapatılacak, vapur geceleri de çalışacak, dedi bakan İğdır’da.';
const POLISH =
  'Stary most zostanie zamknięty dla samochodów do końca lata, a prom będzie kursował także nocą.';
const THAI = 'สะพานเก่าจะปิดไม่ให้รถผ่านจนถึงสิ้นฤดูร้อน และเรือข้ามฟากจะให้บริการในเวลากลางคืนด้วย';
const ENGLISH = 'The old bridge will close to cars until the end of summer.';

type Case = readonly [
  what: string,
  encoding: string,
  text: string,
  said: { header?: string; inside?: string; kind?: DecodeHints['kind']; bom?: boolean },
  how: string,
];

const CASES: readonly Case[] = [
  // A byte order mark goes before everything that is said.
  ['UTF-8 mark', 'utf-8', ARABIC, { bom: true }, 'bom'],
  ['UTF-8 mark, other header', 'utf-8', FRENCH, { bom: true, header: 'iso-8859-1' }, 'bom'],
  ['UTF-16LE mark', 'utf-16le', RUSSIAN, { bom: true }, 'bom'],
  ['UTF-16BE mark, other header', 'utf-16be', JAPANESE, { bom: true, header: 'utf-8' }, 'bom'],
  ['UTF-32LE mark', 'utf-32le', ARABIC, { bom: true }, 'bom'],
  // UTF-16 and UTF-32 show in their zero bytes.
  ['UTF-16LE without a mark', 'utf-16le', ARABIC, {}, 'pattern'],
  ['UTF-16BE without a mark, as XML', 'utf-16be', RUSSIAN, { kind: 'xml', inside: 'utf-16' }, 'pattern'],
  ['UTF-16LE as JSON', 'utf-16le', FRENCH, { kind: 'json' }, 'pattern'],
  ['UTF-32BE without a mark', 'utf-32be', GREEK, {}, 'pattern'],
  // Valid UTF-8 is UTF-8, whatever is said.
  ['UTF-8, nothing said', 'utf-8', HEBREW, {}, 'utf-8'],
  ['UTF-8 and header agree', 'utf-8', THAI, { header: 'utf-8' }, 'utf-8'],
  ['UTF-8, header lies', 'utf-8', ARABIC, { header: 'windows-1256' }, 'utf-8'],
  ['UTF-8, meta lies', 'utf-8', FRENCH, { inside: 'iso-8859-1' }, 'utf-8'],
  ['UTF-8 as JSON', 'utf-8', KOREAN, { kind: 'json' }, 'utf-8'],
  // The header.
  ['windows-1256 by header', 'windows-1256', ARABIC, { header: 'windows-1256' }, 'header'],
  ['cp1252 under the name of Latin-1', 'windows-1252', FRENCH, { header: 'ISO-8859-1' }, 'header'],
  ['cp1252 under the name of ASCII', 'windows-1252', FRENCH, { header: 'us-ascii' }, 'header'],
  [
    'KOI8-R by header, meta differs',
    'koi8-r',
    RUSSIAN,
    { header: 'koi8-r', inside: 'windows-1251' },
    'header',
  ],
  ['Shift_JIS by header', 'shift_jis', JAPANESE, { header: '"Shift_JIS"' }, 'header'],
  ['GBK under the name of GB2312', 'gb18030', CHINESE, { header: 'gb2312' }, 'header'],
  ['windows-874 under the name of TIS-620', 'windows-874', THAI, { header: 'tis-620' }, 'header'],
  // The declaration, where there is no header or the header cannot be.
  ['windows-1256 by meta', 'windows-1256', ARABIC, { inside: 'windows-1256' }, 'declaration'],
  [
    'windows-1256 by meta, header lies UTF-8',
    'windows-1256',
    ARABIC,
    { header: 'utf-8', inside: 'windows-1256' },
    'declaration',
  ],
  [
    'windows-1251 by XML, header without charset',
    'windows-1251',
    RUSSIAN,
    { kind: 'xml', inside: 'windows-1251' },
    'declaration',
  ],
  [
    'EUC-JP by meta, header unknown',
    'euc-jp',
    JAPANESE,
    { header: 'x-unknown', inside: 'euc-jp' },
    'declaration',
  ],
  ['Big5 by meta', 'big5hkscs', TAIWANESE, { inside: 'big5' }, 'declaration'],
  ['EUC-KR by meta', 'cp949', KOREAN, { inside: 'ks_c_5601-1987' }, 'declaration'],
  ['ISO-8859-9 is windows-1254', 'windows-1254', TURKISH, { inside: 'iso-8859-9' }, 'declaration'],
  ['ISO-8859-2 by XML', 'iso-8859-2', POLISH, { kind: 'xml', inside: 'ISO-8859-2' }, 'declaration'],
  [
    'header says UTF-16 of bytes that are not',
    'windows-1255',
    HEBREW,
    { header: 'utf-16', inside: 'windows-1255' },
    'declaration',
  ],
  ['UTF-7 is no encoding', 'windows-1253', GREEK, { header: 'utf-7', inside: 'windows-1253' }, 'declaration'],
  // Nothing is said, or only lies.
  ['windows-1256, nothing said', 'windows-1256', ARABIC, {}, 'detected'],
  ['windows-1251, header lies UTF-8', 'windows-1251', RUSSIAN, { header: 'utf-8' }, 'detected'],
  [
    'windows-1251, header lies UTF-8, XML',
    'windows-1251',
    RUSSIAN,
    { header: 'utf-8', kind: 'xml', inside: 'utf-8' },
    'detected',
  ],
  ['KOI8-R, nothing said', 'koi8-r', RUSSIAN, {}, 'detected'],
  ['Shift_JIS, nothing said', 'shift_jis', JAPANESE, {}, 'detected'],
  ['EUC-JP, nothing said', 'euc-jp', JAPANESE, { kind: 'xml' }, 'detected'],
  ['EUC-KR, meta lies UTF-8', 'cp949', KOREAN, { inside: 'utf-8' }, 'detected'],
  ['windows-1255, nothing said', 'windows-1255', HEBREW, {}, 'detected'],
  ['cp1252, header lies UTF-8', 'windows-1252', FRENCH, { header: 'utf-8' }, 'detected'],
  ['ASCII, nothing said', 'ascii', ENGLISH, {}, 'utf-8'],
  ['ASCII, Latin-1 said', 'ascii', ENGLISH, { header: 'iso-8859-1' }, 'header'],
];

function document(text: string, kind: DecodeHints['kind'], inside: string | undefined): string {
  if (kind === 'json') return JSON.stringify({ version: '1', title: text });
  if (kind === 'xml') {
    const declaration = inside ? `<?xml version="1.0" encoding="${inside}"?>` : '';
    return `${declaration}<rss version="2.0"><channel><title>${text}</title></channel></rss>`;
  }
  const meta = inside ? `<meta http-equiv="Content-Type" content="text/html; charset=${inside}">` : '';
  return `<!doctype html><html><head><!-- <meta charset="koi8-u"> -->${meta}</head><body><p>${text}</p></body></html>`;
}

describe('an encoding is found out', () => {
  test('in forty ways and more', () => expect(CASES.length).toBeGreaterThanOrEqual(40));

  test.each(CASES)('%s', (_, encoding, text, { header, inside, kind = 'html', bom = false }, how) => {
    const whole = document(text, kind, inside);
    const bytes = iconv.encode(whole, encoding, { addBOM: bom });
    const hints = { kind, contentType: header && `text/html; charset=${header}` };
    expect(decodeBytes(bytes, hints)).toMatchObject({ text: whole, how });
  });
});

describe('decoding', () => {
  // Between its escapes, ISO-2022-JP is EUC-JP without the high bits.
  const jis = Buffer.concat([
    Buffer.from('<p>\x1b$B'),
    iconv.encode('ニュース速報', 'euc-jp').map((byte) => byte & 0x7f),
    Buffer.from('\x1b(B</p>'),
  ]);

  test.each([
    ['declared', 'text/html; charset=iso-2022-jp', 'header'],
    ['not declared', undefined, 'detected'],
  ])('ISO-2022-JP, %s', (_, contentType, how) =>
    expect(decodeBytes(jis, { kind: 'html', contentType })).toEqual({
      text: '<p>ニュース速報</p>',
      charset: 'iso-2022-jp',
      how,
    }),
  );

  test('a page in UTF-8 stays so for one broken byte, or one that is cut off', () => {
    const page = Buffer.from(`<p>${ARABIC}</p>`);
    const broken = Buffer.concat([page.subarray(0, 9), Buffer.from([0xe9]), page.subarray(9)]);
    expect(decodeBytes(broken, { kind: 'html' })).toMatchObject({ charset: 'utf-8', how: 'utf-8' });
    const cut = page.subarray(0, page.length - 6);
    expect(decodeBytes(cut, { kind: 'html', contentType: 'text/html; charset=utf-8' })).toMatchObject({
      charset: 'utf-8',
      how: 'header',
    });
  });

  test.each([
    ['a description that talks of charsets', '<meta name="description" content="text; charset=koi8-r">'],
    ['a script far down', `${' '.repeat(5_000)}<meta charset="koi8-r">`],
    ['an empty label', '<meta charset="">'],
  ])('%s declares nothing', (_, head) => {
    const bytes = iconv.encode(`<head>${head}</head><p>${FRENCH}</p>`, 'windows-1252');
    expect(decodeBytes(bytes, { kind: 'html' }).text).toContain(FRENCH);
  });

  test.each([[[]], [[0x41]], [[0xff]], [[0, 0]]])('%j is some text', (bytes) =>
    expect(typeof decodeBytes(Uint8Array.from(bytes), { kind: 'xml' }).text).toBe('string'),
  );

  test('megabytes of hostile markup take no long time', () => {
    const hostile = Buffer.from(`\xe9${'<meta '.repeat(300_000)}`, 'latin1');
    const started = performance.now();
    decodeBytes(hostile, { kind: 'html' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
