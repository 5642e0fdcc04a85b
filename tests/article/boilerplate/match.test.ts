import { expect, test } from 'vitest';
import { matchPhrase } from '../../../src/article/boilerplate/match.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';

const rules = { ...loadRules(defaultRulesFolder()), notes: [] };

const WATCH_NOTES = [
  'في حال واجهت مشكلة في مشاهدة الفيديو، إضغط على رابط المصدر للمشاهدة على الموقع الرسمي',
  'في حال واجهت مشكلة في مشاهدة الفيديو اضغط على رابط المصدر للمشاهدة على الموقع الرسمي.',
  'إذا واجهتك مشكلة في مشاهدة الفيديو، انقر على رابط المصدر لمشاهدته على الموقع الرسمي',
  'اذا واجهت مشكله فى تشغيل الفيديو انقر هنا للمشاهدة على الموقع',
  'فِي حَالِ وَاجَهْتَ مُشْكِلَةً فِي مُشَاهَدَةِ الفِيدْيُو، اضْغَطْ عَلَى رَابِطِ المَصْدَر',
  'في حـــال واجهت مشـكلة في مشاهدة الفيـديـو، اضغـط على رابط المصدر',
  'إن صادفتك أي صعوبة في عرض المقطع، يرجى الضغط على رابط المصدر للمشاهدة على الموقع الرسمي',
  'اضغط على رابط المصدر للمشاهدة على الموقع الرسمي في حال واجهت مشكلة في مشاهدة الفيديو',
  'انقروا هنا للمشاهدة على الموقع الرسمي إذا واجهتكم مشكلة في الفيديو',
  'لمشاهدة الفيديو على الموقع الرسمي',
];

test.each(WATCH_NOTES)('an Arabic watch note in any wording is found: %s', (note) => {
  expect(matchPhrase(rules, note, 'ar')?.rule.id).toMatch(/^ar-watch/);
  expect(matchPhrase(rules, note)?.rest).toBeUndefined();
});

const EDGES: readonly (readonly [what: string, text: string, rest: string])[] = [
  [
    'first sentence',
    'Having trouble viewing the video? Click here to watch it on our site. The mayor spoke at noon.',
    'The mayor spoke at noon.',
  ],
  ['last sentence', 'The mayor spoke at noon. Sign up for our newsletter.', 'The mayor spoke at noon.'],
  [
    'own spelling',
    'في حال واجهت مشكلة في مشاهدة الفيديو، إضغط على رابط المصدر.\nقالَ العُمدة إنَّ الجسر ٢٠٢٥ سيُفتح.',
    'قالَ العُمدة إنَّ الجسر ٢٠٢٥ سيُفتح.',
  ],
  ['Japanese', '橋は月曜日に閉まる。記事・写真の無断転載を禁じます。', '橋は月曜日に閉まる。'],
  ['separators go with the phrase', 'Follow us on Facebook | The bridge closes.', 'The bridge closes.'],
  [
    'end of a long text',
    `${'The bridge is old and narrow. '.repeat(60)}© 2025 The Harbour Post`,
    'The bridge is old and narrow. '.repeat(60).trim(),
  ],
];

test.each(EDGES)('a phrase at an edge leaves the rest as it was: %s', (_what, text, rest) => {
  expect(matchPhrase(rules, text)?.rest).toBe(rest);
});

const KEPT = [
  'The editor said: sign up for our newsletter, or else, and laughed at it until the room was empty and the lights went out over the harbour, where the boats lay dark.',
  'He wrote "all rights reserved" under the poem. The court disagreed.',
  'Read also how the ministry answered the mayor.',
  'Read more: she always did. The habit stayed with her. It made her a judge.',
  '',
  '   ',
  '—',
];

test.each(KEPT)('article text stays: %s', (text) => {
  expect(matchPhrase(rules, text)).toBeUndefined();
});

test('a label takes the one headline it announces, and not a paragraph', () => {
  expect(matchPhrase(rules, 'Read also: The old bridge closes')?.rule.id).toBe('en-related-read-also');
  const paragraph = `Read also: ${'the bridge was built by the town and paid for by its guilds, '.repeat(4)}and it stood.`;
  expect(matchPhrase(rules, paragraph)).toBeUndefined();
});

test('of several rules the one of the language of the article is named', () => {
  expect(matchPhrase(rules, 'Video: der Hafen', 'de')?.rule.language).toBe('de');
  expect(matchPhrase(rules, 'Vídeo: o porto', 'pt')?.rule.language).toBe('pt');
});

test('a thousand blocks are tried in the time of a page', () => {
  const blocks = Array.from(
    { length: 1_000 },
    (_, n) => `The mayor said on day ${n} that the bridge would close. She would not say when. It is old.`,
  );
  const start = performance.now();
  for (const block of blocks) matchPhrase(rules, block, 'en');
  expect(performance.now() - start).toBeLessThan(2_000);
});

test.each([
  ['spaces', ' '.repeat(200_000)],
  ['the beginning of a phrase, again and again', 'if you have trouble watching the video '.repeat(5_000)],
  ['ends of sentences', '. '.repeat(100_000)],
  ['colons', ':'.repeat(200_000)],
  ['one word', 'a'.repeat(500_000)],
])('hostile text costs no more than its length: %s', (_what, text) => {
  const start = performance.now();
  matchPhrase(rules, text);
  expect(performance.now() - start).toBeLessThan(1_000);
});
