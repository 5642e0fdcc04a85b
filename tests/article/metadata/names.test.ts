import { expect, test } from 'vitest';
import { agencyOf, isPerson, splitNames } from '../../../src/article/metadata/names.js';

test.each([
  ['By Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Von Jörg Süß und Anna-Lena Groß', ['Jörg Süß', 'Anna-Lena Groß']],
  ['Par Zoé Martin, Luc Petit et Anne de Lys', ['Zoé Martin', 'Luc Petit', 'Anne de Lys']],
  ['Por: María Peña y José Ruiz', ['María Peña', 'José Ruiz']],
  ['بقلم: سارة محمد، علي حسن', ['سارة محمد', 'علي حسن']],
  ['سارة محمد و علي حسن', ['سارة محمد', 'علي حسن']],
  ['Анна Белова, Пётр Крылов', ['Анна Белова', 'Пётр Крылов']],
  ['山田花子、鈴木一郎', ['山田花子', '鈴木一郎']],
  ['מאת דנה לוי', ['דנה לוי']],
  ['Ann Lee (London); Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Bylund Ek', ['Bylund Ek']],
  ['आशा वर्मा और रवि नायर', ['आशा वर्मा', 'रवि नायर']],
  ['Ganna Koval та Ivan Hai', ['Ganna Koval', 'Ivan Hai']],
  ['Zofia Nowa i Jan Kot', ['Zofia Nowa', 'Jan Kot']],
  ['Ann Lee 4 August 2010', ['Ann Lee']],
  ['Ann Lee | 12:20', ['Ann Lee']],
])('%s', (byline, names) => {
  expect(splitNames(byline)).toEqual(names);
});

test.each([
  'Ann Lee',
  'anne lee',
  'J. R. Ek',
  "Siobhán O'Neil",
  'Ana de la Cruz',
  'سارة محمد',
  'דנה לוי',
  'Анна Белова',
  '山田花子',
  '김민수',
])('%s is a person', (name) => {
  expect(isPerson(name)).toBe(true);
});

test.each([
  'Harbour Staff',
  'Reuters Staff',
  'Newsroom',
  'News Desk',
  'https://example.org/ann',
  'ann@example.org',
  'example.com',
  'Politics',
  'AFP',
  'dpa',
  'Associated Press',
  'Redaktion Hafen',
  'وكالات',
  'غرفة الأخبار',
  'Редакция',
  '编辑部',
  'admin',
  'Senior Reporter',
  '@annlee',
  '12 March',
  '',
  'The long name of a house that publishes many things',
  'Chief Political Correspondent',
])('%s is no person', (name) => {
  expect(isPerson(name)).toBe(false);
});

test('agencies are known in their own spelling', () => {
  expect([
    agencyOf('Agence France-Presse'),
    agencyOf('رويترز'),
    agencyOf('ТАСС'),
    agencyOf('Ann Lee'),
  ]).toEqual(['AFP', 'Reuters', 'TASS', undefined]);
});
