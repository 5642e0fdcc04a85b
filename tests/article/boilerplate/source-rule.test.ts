import { expect, test } from 'vitest';
import { cleanPage } from '../../../src/article/clean.js';
import type { Rules, SiteRule } from '../../../src/article/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const WORDS = [
  'The harbour wall was finished a week before the spring tides, and the town council said that the last of the scaffolding would be gone by Friday.',
  'Fishermen had waited two winters for it, since the storm of the year before last had taken the old quay and three boats with it.',
  'The mayor thanked the crews who had worked through January, and promised that the lighthouse road would be open again by Easter.',
];
const NOTE =
  'Our coast desk has followed the building of the wall since its first stone was laid, and will go on doing so.';
const html = `<html lang="en"><body><article><h1>Harbour wall finished</h1><p class="desk">From our coast desk, where the sea is never far away</p>${WORDS.map((text) => `<p>${text}</p>`).join('')}<p class="follow">${NOTE}</p><p>${WORDS[0]?.replace('harbour', 'northern')}</p></article></body></html>`;

function clean(site: SiteRule[], sourceRule?: Omit<SiteRule, 'host'>) {
  const sites = new Map(site.map((rule) => [rule.host, [rule]]));
  const rules: Rules = { version: 'test', phrases: [], notes: [], sites };
  const input = { url: 'https://news.example/a', html, ...(sourceRule && { sourceRule }) };
  return cleanPage(input, { rules, limits: DEFAULT_LIMITS });
}

test('a rule of the source removes what it names, and says so', () => {
  const cleaned = clean([], { why: 'the source a says so', remove: ['.follow'] });
  expect(clean([]).text).toContain(NOTE);
  expect(cleaned.text).not.toContain(NOTE);
  expect(cleaned.removed).toContainEqual(
    expect.objectContaining({ step: 'site-rule', reason: 'the source a says so' }),
  );
});

test('it goes beside what is known of the site, and before it where both speak', () => {
  const site = { host: 'news.example', why: 'site', remove: ['.desk'], title: '.follow' };
  const cleaned = clean([site], { why: 'source', remove: ['.follow'], title: 'h1' });
  expect(cleaned.title).toBe('Harbour wall finished');
  expect(cleaned.text).not.toMatch(/coast desk/);
});
