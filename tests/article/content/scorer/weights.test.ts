import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../../../src/article/clean.js';
import { loadBlockModel } from '../../../../src/config/block-model.js';
import { DEFAULT_LIMITS } from '../../../../src/limits.js';

const blockModel = loadBlockModel()?.model;
const rules = {
  version: 'test',
  phrases: [],
  notes: [],
  sites: new Map(),
  ...(blockModel && { blockModel }),
};

const STORIES: readonly (readonly [language: string, title: string, paragraphs: readonly string[]])[] = [
  [
    'en',
    'Ferry to the outer islands returns after two winters',
    [
      'The ferry to the outer islands sailed again on Thursday, two winters after a storm tore its pier away.',
      'About eighty passengers went aboard before dawn, among them the teacher of the only school on Skarn.',
      '“We had begun to forget what fresh bread is,” said Olga Brandt, who keeps the shop at the landing.',
      'The crossing takes three hours in calm weather; the old boat had needed nearly five.',
      'The county paid for the pier, and the islanders have agreed to look after it for twenty years.',
    ],
  ],
  [
    'de',
    'Die Brücke über die Alve ist wieder offen',
    [
      'Nach vierzehn Monaten Bauzeit ist die Brücke über die Alve seit Dienstag wieder für den Verkehr frei.',
      'Der Bürgermeister dankte den Anwohnern für ihre Geduld, die Händler am Markt hatten am meisten verloren.',
      '„Jeder dritte Kunde ist weggeblieben“, sagte die Buchhändlerin Ines Toll am Rande der Feier.',
      'Die Kosten stiegen während der Arbeiten von acht auf elf Millionen Euro, weil ein Pfeiler nachgab.',
    ],
  ],
  [
    'ar',
    'الميناء القديم يستقبل القوارب من جديد',
    [
      'استقبل الميناء القديم صباح الأحد أول القوارب بعد عام كامل من أعمال الصيانة في الرصيف الغربي.',
      'وقال مدير الميناء سالم الخطيب إن الرصيف صار يتسع لأربعين قاربا بدلا من خمسة وعشرين.',
      'ويأمل الصيادون أن تعود السوق إلى نشاطها قبل حلول الشتاء، بعد أن انتقل كثيرون إلى الميناء الشمالي.',
    ],
  ],
];

const page = (title: string, inner: string): string =>
  `<html><head><title>${title}</title></head><body><header><a href="/">Home</a></header>` +
  `<main><article><h1>${title}</h1>${inner}</article></main></body></html>`;
const clean = (html: string) =>
  cleanPage({ url: 'https://islands.example/news/1', html }, { rules, limits: DEFAULT_LIMITS });

describe('the weights that come with copydesk', () => {
  it.each(STORIES)('leave every paragraph of a plain article (%s)', (_language, title, paragraphs) => {
    const { text, removed } = clean(page(title, paragraphs.map((line) => `<p>${line}</p>`).join('')));
    expect(removed.filter(({ rule }) => rule === 'scored')).toEqual([]);
    for (const line of paragraphs) expect(text).toContain(line);
  });
});
