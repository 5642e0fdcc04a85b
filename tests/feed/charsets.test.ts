import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { read } from './support.js';

/** What each encoding can hold. */
const TITLES: Record<string, string> = {
  'windows-1256': 'الجسر القديم يبقى مغلقا حتى نهاية الصيف',
  'iso-8859-6': 'الجسر القديم يبقى مغلقا حتى نهاية الصيف',
  'windows-1251': 'Старый мост закрыт до конца лета',
  'koi8-r': 'Старый мост закрыт до конца лета',
  'iso-8859-5': 'Старый мост закрыт до конца лета',
  shift_jis: '古い橋は夏の終わりまで通行止め',
  'euc-jp': '古い橋は夏の終わりまで通行止め',
  gb18030: '旧桥将对车辆关闭至夏末',
  big5: '舊橋將對車輛關閉至夏末',
  'euc-kr': '오래된 다리는 여름이 끝날 때까지 통행이 금지된다',
  'windows-1255': 'הגשר הישן ייסגר עד סוף הקיץ',
  'windows-1253': 'Η παλιά γέφυρα θα κλείσει μέχρι το τέλος του καλοκαιριού',
  'windows-1254': 'Eski köprü yaz sonuna kadar araçlara kapatılacak, İğdır',
  'windows-1250': 'Stary most zostanie zamknięty do końca lata, źródło',
  'windows-1252': 'Le vieux pont sera fermé jusqu’à l’été — 3 €',
  'windows-874': 'สะพานเก่าจะปิดจนถึงสิ้นฤดูร้อน',
};
const WIDE = ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'utf-8'];

const document = (title: string, declared?: string) =>
  `<?xml version="1.0"${declared ? ` encoding="${declared}"` : ''}?><rss version="2.0"><channel><title>F</title><item><title>${title}</title><link>/a</link></item></channel></rss>`;

interface Row {
  readonly what: string;
  readonly encoding: string;
  readonly title: string;
  readonly declared?: string | undefined;
  readonly header?: string | undefined;
  readonly bom?: boolean | undefined;
}

const row = (
  what: string,
  encoding: string,
  title: string,
  declared?: string,
  header?: string,
  bom?: boolean,
): Row => ({ what, encoding, title, declared, header, bom });

const ROWS: Row[] = [
  ...Object.entries(TITLES).flatMap(([encoding, title]): Row[] => [
    row(`${encoding} in the XML declaration`, encoding, title, encoding),
    row(
      `${encoding} in HTTP, the declaration lies`,
      encoding,
      title,
      'utf-8',
      `text/xml; charset=${encoding}`,
    ),
  ]),
  ...WIDE.flatMap((encoding): Row[] => [
    row(
      `${encoding} by its mark, HTTP lies`,
      encoding,
      TITLES['windows-1256'] ?? '',
      'utf-8',
      'text/xml; charset=iso-8859-1',
      true,
    ),
    row(`${encoding}, nothing said`, encoding, TITLES.shift_jis ?? ''),
  ]),
  row(
    'UTF-8, everyone lies',
    'utf-8',
    TITLES['windows-1252'] ?? '',
    'iso-8859-1',
    'text/xml; charset=windows-1252',
  ),
  row('cp1252 called Latin-1', 'windows-1252', TITLES['windows-1252'] ?? '', 'iso-8859-1'),
  row(
    'windows-1251, HTTP lies UTF-8',
    'windows-1251',
    TITLES['windows-1251'] ?? '',
    'windows-1251',
    'text/xml; charset=utf-8',
  ),
  row(
    'windows-1256, nothing said',
    'windows-1256',
    `${TITLES['windows-1256']} قال رئيس الميناء مساء الاثنين إن العبارات تعمل ليلا`,
  ),
  row('GBK called GB2312', 'gb18030', TITLES.gb18030 ?? '', 'gb2312'),
  row('an encoding no one knows, UTF-8 in truth', 'utf-8', TITLES.gb18030 ?? '', 'x-house'),
];

test('there are forty rows and more', () => expect(ROWS.length).toBeGreaterThanOrEqual(40));

test.each(ROWS)('$what', async ({ encoding, title, declared, header, bom = false }) => {
  const bytes = iconv.encode(document(title, declared), encoding, { addBOM: bom });
  expect((await read(bytes, header)).entries[0]).toMatchObject({ title, url: 'https://news.example/a' });
});
