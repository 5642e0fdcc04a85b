import { expect, test } from 'vitest';
import { readWrittenDate } from '../../../src/article/metadata/written-date.js';

const DAY = '2025-02-25T00:00:00Z';

const READ: readonly (readonly [line: string, language: string, time: string])[] = [
  ['نُشر في ٢٥ شباط ٢٠٢٥', 'ar', DAY],
  ['25 فبراير 2025 - 10:30 ص', 'ar', '2025-02-25T10:30:00Z'],
  ['Stand: 25. Februar 2025, 15:25 Uhr', 'de', '2025-02-25T15:25:00Z'],
  ['25.02.2025', 'de', DAY],
  ['Tuesday, February 25, 2025 9:30 PM EST', 'en', '2025-02-25T21:30:00-05:00'],
  ['2/25/2025', 'en-US', DAY],
  ['25/02/2025', 'en-GB', DAY],
  ['25/02/2025 21:30', 'es', '2025-02-25T21:30:00Z'],
  ['25 de febrero de 2025', 'es', DAY],
  ['سه‌شنبه ۷ اسفند ۱۴۰۳ - ۱۲:۳۰', 'fa', '2025-02-25T12:30:00Z'],
  ['Publié le 25 février 2025 à 9h30', 'fr', '2025-02-25T09:30:00Z'],
  ['25 בפברואר 2025, 10:00', 'he', '2025-02-25T10:00:00Z'],
  ['२५ फ़रवरी २०२५', 'hi', DAY],
  ['Selasa, 25 Februari 2025 10:15 WIB', 'id', '2025-02-25T10:15:00+07:00'],
  ['25 febbraio 2025 alle 14:03', 'it', '2025-02-25T14:03:00Z'],
  ['2025年2月25日 9時05分', 'ja', '2025-02-25T09:05:00Z'],
  ['입력 2025년 2월 25일 오후 3:20', 'ko', '2025-02-25T15:20:00Z'],
  ['2025.02.25 15:20', 'ko', '2025-02-25T15:20:00Z'],
  ['25 februari 2025 om 09:10', 'nl', '2025-02-25T09:10:00Z'],
  ['25 lutego 2025, 10:12', 'pl', '2025-02-25T10:12:00Z'],
  ['25 de fevereiro de 2025 às 10h12', 'pt', '2025-02-25T10:12:00Z'],
  ['25 февраля 2025, 12:30 МСК', 'ru', '2025-02-25T12:30:00+03:00'],
  ['25 februari 2025', 'sv', DAY],
  ['25 Şubat 2025 10:30', 'tr', '2025-02-25T10:30:00Z'],
  ['25 лютого 2025, 10:30', 'uk', '2025-02-25T10:30:00Z'],
  ['۲۵ فروری ۲۰۲۵', 'ur', DAY],
  ['Thứ Ba, ngày 25 tháng 2 năm 2025 10:30 GMT+7', 'vi', '2025-02-25T10:30:00+07:00'],
  ['2025年2月25日', 'zh', DAY],
];

test.each(READ)('%s (%s)', (line, language, time) => {
  expect(readWrittenDate(line, language)?.time).toBe(time);
});

const CONVERTED: readonly (readonly [calendar: string, line: string, language: string])[] = [
  ['Hijri', 'الثلاثاء 26 شعبان 1446 هـ', 'ar'],
  ['Hijri beside Gregorian', '26 شعبان 1446 هـ الموافق 25 فبراير 2025 م', 'ar'],
  ['Hijri in numbers', '26/08/1446', 'ar-SA'],
  ['Persian in numbers', '1403/12/07', 'fa'],
  ['Persian', '۷ اسفند ۱۴۰۳', 'fa'],
  ['Buddhist', '25 กุมภาพันธ์ พ.ศ. 2568', 'th'],
  ['Buddhist in numbers', '25/02/2568', 'th'],
  ['Minguo', '民國114年2月25日', 'zh-TW'],
  ['Reiwa', '令和7年2月25日', 'ja'],
];

test.each(CONVERTED)('a day of another calendar is converted: %s', (_calendar, line, language) => {
  expect(readWrittenDate(line, language)?.time).toBe(DAY);
});

test.each([
  ['the Hebrew calendar', '27 בשבט 5785', 'he'],
  ['Hebrew letters for numbers', 'כ״ז בשבט תשפ״ה', 'he'],
  ['a month of no number in that calendar', '31 شعبان 1446', 'ar'],
  ['an era that nobody names', '7年2月25日', 'ja'],
  ['a day that two countries read differently', '3/4/2025', 'en'],
  ['nothing but a year', '2025', 'en'],
  ['a relative time', '2 hours ago', 'en'],
  ['a relative time with a year', 'two weeks ago, 2025', 'en'],
  ['a day that is none', '30 February 2025', 'en'],
  ['a medieval year', '25 March 1446', 'en'],
  ['a telephone number', '0049 30 1234 5678', 'de'],
])('%s is no date', (_what, line, language) => {
  expect(readWrittenDate(line, language)).toBeUndefined();
});

test('long and hostile lines take no time', () => {
  const start = performance.now();
  for (const line of [
    '2025 '.repeat(30),
    '1/'.repeat(80),
    '1:'.repeat(80),
    '9'.repeat(100_000),
    'a 1 '.repeat(40),
  ])
    for (let round = 0; round < 20; round++) readWrittenDate(line, 'en');
  expect(performance.now() - start).toBeLessThan(1_000);
});
