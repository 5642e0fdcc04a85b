import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchPhrase } from '../../../src/article/boilerplate/match.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import type { NoteFile } from '../../../src/config/rules-schema.js';

const rules = { ...loadRules(defaultRulesFolder()), phrases: [] };
const notes = JSON.parse(readFileSync(join(defaultRulesFolder(), 'notes.json'), 'utf8')) as NoteFile;

describe.each(notes)('$language', ({ language, example, kept }) => {
  test('a note is known by what it speaks of', () => {
    expect(matchPhrase(rules, example)).toMatchObject({
      rule: { id: `${language}-watch-note` },
      rest: undefined,
    });
  });

  test('a sentence that speaks of a video alone stays', () => {
    expect(matchPhrase(rules, kept)).toBeUndefined();
  });

  test('a paragraph that is longer than a note stays', () => {
    expect(matchPhrase(rules, `${kept} `.repeat(20) + example)).toBeUndefined();
  });

  test('without its words nothing is found', () => {
    const others = { ...rules, notes: rules.notes.filter(({ rule }) => rule.language !== language) };
    expect(matchPhrase(others, example)?.rule.language).not.toBe(language);
  });
});

test('an sentence of the article beside a note keeps its block', () => {
  const [first] = notes;
  expect(matchPhrase(rules, `${first?.example}. وقال العمدة إن الجسر آمن.`)).toBeUndefined();
});

test.each([
  'لمشاهدة الفيديو كاملاً في حال تعذّر عرضه، يُرجى الضغط على رابط المصدر والانتقال إلى الموقع الرسمي',
  'إذا لم يعمل الفيديو لديك، انقر على رابط المصدر للمشاهدة عبر الموقع الرسمي',
  'تعذّر تشغيل الفيـــديو؟ زيارة الموقع الرسمي عبر رابط المصدر',
  'Возникли проблемы с просмотром видео? Нажмите на ссылку источника, чтобы открыть его на официальном сайте.',
])('another wording: %s', (text) => {
  expect(matchPhrase(rules, text)).toBeDefined();
});
