import { expect, test } from 'vitest';
import { comparableText, createPrinter } from '../../src/article/learned/print.js';
import { defaultRulesFolder } from '../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createPool } from '../../src/threads/pool.js';

const PROMO = 'Our harbour letter comes every Friday: sign up and read the week in ten minutes.';
const from = { host: 'harbour-post.example', key: 'secret' };

test('a thread is told of what is learned', async () => {
  const folded = comparableText({ type: 'paragraph', text: PROMO, html: PROMO }, DEFAULT_LIMITS) ?? '';
  const blocks = new Map([[createPrinter(from)(folded), { seen: 31, of: 40 }]]);
  const pool = createPool({
    threads: 1,
    limits: DEFAULT_LIMITS,
    rulesFolder: defaultRulesFolder(),
    entry: new URL('../../dist/src/threads/thread.js', import.meta.url),
  });
  try {
    const prose = 'The ferry between the two harbours sails again after the winter. '.repeat(4);
    const html = `<html lang="en"><body><article><p>${prose}</p><p>${PROMO}</p></article></body></html>`;
    const learned = { ...from, digest: 'd', blocks };
    const article = await pool.clean({ url: `https://${from.host}/ferry`, html, learned });
    expect(article.text).not.toContain(PROMO);
    expect(article.removed.map(({ step }) => step)).toContain('learned');
  } finally {
    await pool.close();
  }
});
