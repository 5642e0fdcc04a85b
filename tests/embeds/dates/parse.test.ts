import { describe, expect, it } from 'vitest';
import { parsePostDate } from '../../../src/embeds/dates/parse.js';

/** 25 February 2025 as X's widget writes it in each of its languages, and as others write it. */
const FEBRUARY: readonly (readonly [language: string, text: string])[] = [
  ['en', 'February 25, 2025'],
  ['ar', '25 فبراير 2025'],
  ['ar', '٢٥ فبراير ٢٠٢٥'],
  ['ar, Levant', '٢٥ شباط، ٢٠٢٥'],
  ['bn', '২৫ ফেব্রুয়ারি, ২০২৫'],
  ['cs', '25. února 2025'],
  ['da', '25. februar 2025'],
  ['de', '25. Februar 2025'],
  ['el', '25 Φεβρουαρίου 2025'],
  ['es', '25 de febrero de 2025'],
  ['fa', '۲۵ فوریهٔ ۲۰۲۵'],
  ['fa', '۲۵ فوریه ۲۰۲۵'],
  ['fa, Persian calendar', '۷ اسفند ۱۴۰۳'],
  ['fi', '25. helmikuuta 2025'],
  ['fil', 'Pebrero 25, 2025'],
  ['fr', '25 février 2025'],
  ['fr, without accents', '25 FEVRIER 2025'],
  ['he', '25 בפברואר 2025'],
  ['hi', '25 फ़रवरी 2025'],
  ['hu', '2025. február 25.'],
  ['id', '25 Februari 2025'],
  ['it', '25 febbraio 2025'],
  ['ja', '2025年2月25日'],
  ['ko', '2025년 2월 25일'],
  ['msa', '25 Februari 2025'],
  ['nl', '25 februari 2025'],
  ['no', '25. februar 2025'],
  ['pl', '25 lutego 2025'],
  ['pt', '25 de fevereiro de 2025'],
  ['ro', '25 februarie 2025'],
  ['ru', '25 февраля 2025 г.'],
  ['sv', '25 februari 2025'],
  ['th', '25 กุมภาพันธ์ 2568'],
  ['th, common era', '25 กุมภาพันธ์ ค.ศ. 2025'],
  ['tr', '25 Şubat 2025'],
  ['uk', '25 лютого 2025 р.'],
  ['ur', '25 فروری، 2025'],
  ['vi', '25 tháng 2, 2025'],
  ['vi, in full', 'ngày 25 tháng 2 năm 2025'],
  ['zh-cn', '2025年2月25日'],
  ['zh-tw', '2025 年 2 月 25 日'],
  ['short', '25 Feb 2025'],
  ['short', 'Feb 25, 2025'],
  ['short, fr', '25 févr. 2025'],
  ['short, th', '25 ก.พ. 2568'],
  ['rendered', '2:31 PM · Feb 25, 2025'],
  ['rendered, de', '14:31 · 25. Feb. 2025'],
  ['ISO', '2025-02-25'],
  ['marks of direction', '\u200f25\u200e \u202bفبراير\u202c 2025'],
];

describe('parsePostDate', () => {
  it.each(FEBRUARY)('reads %s: %s', (_language, text) => {
    expect(parsePostDate(text)).toMatchObject({ date: '2025-02-25' });
    expect(parsePostDate(text)?.length).toBeGreaterThanOrEqual(text.length - 1);
  });

  it.each([
    ['1er mars 2019', '2019-03-01'],
    ['16 мая 2018 г.', '2018-05-16'],
    ['٣ كانون الثاني ٢٠٢٤', '2024-01-03'],
    ['١٥ تشرين الأول ٢٠٢٣', '2023-10-15'],
    ['5 ماي 2021', '2021-05-05'],
    ['29 de fevereiro de 2024', '2024-02-29'],
    ['30 listopada 2020', '2020-11-30'],
    ['۱ فروردین ۱۴۰۴', '2025-03-21'],
    ['31 ธันวาคม 2567', '2024-12-31'],
  ])('reads %s', (text, date) => {
    expect(parsePostDate(text)?.date).toBe(date);
  });

  it('says where the date ends', () => {
    const text = ' 25. Februar 2025 Weiter im Text';
    expect(text.slice(parsePostDate(text)?.length)).toBe(' Weiter im Text');
    const russian = '25 февраля 2025 г. Дальше';
    expect(russian.slice(parsePostDate(russian)?.length)).toBe(' Дальше');
  });

  it.each([
    '',
    'February',
    'February 30, 2025',
    'March 2025',
    '25 2025',
    'yesterday',
    'on 25 February 2025',
    '25 February 1999',
    '25/02/2025',
    '99 Februar 2025',
  ])('does not read %j', (text) => {
    expect(parsePostDate(text)).toBeUndefined();
  });
});
