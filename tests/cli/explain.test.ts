import { describe, expect, test } from 'vitest';
import { explainPage } from '../../src/article/explain/explain.js';
import { explainLines } from '../../src/cli/explain-print.js';
import { defaultRulesFolder, loadRules } from '../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';

const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
const WORDS = 'The harbour wall held through the night, the harbour master said, although the water rose.';
const html = `<html lang=en><title>Wall</title><nav>Home</nav><article><h1>Wall</h1><p>${WORDS}</p><p>Sign up for our newsletter</p><p>${WORDS} It held.</p></article>`;
const explained = explainPage({ url: 'https://harbour-post.example/a', html }, context);

describe('an explanation on a terminal', () => {
  test('without colours marks what was taken out, between the blocks around it', () => {
    const lines = explainLines(explained, (_style, text) => text);
    const from = lines.findIndex((line) => line.startsWith('  paragraph'));
    expect(lines.slice(from, from + 4)).toEqual([
      `  paragraph    ${WORDS}`,
      '- removed      "Sign up for our newsletter"',
      '-              boilerplate/en-newsletter-signup: Asks the reader to subscribe to a newsletter.',
      `  paragraph    ${WORDS} It held.`,
    ]);
    expect(lines[0]).toMatch(/^ {2}title +Wall +\(\S+\)$/);
    expect(lines.find((line) => line.startsWith('. not chosen'))).toContain('"Home"');
  });

  test('with colours dims what was taken out and nothing that was kept', () => {
    const lines = explainLines(explained, (style, text) =>
      style === 'dim' ? `\u001b[2m${text}\u001b[22m` : text,
    );
    const dimmed = lines.filter((line) => line.startsWith('\u001b[2m'));
    expect(dimmed.join('\n')).toContain('newsletter');
    expect(dimmed.join('\n')).not.toContain('harbour wall');
  });

  test('is not steered by what a page holds', () => {
    const hostile = html.replace('It held.', 'It \u001b[2Jheld\u009b31m\u0007.');
    const lines = explainLines(
      explainPage({ url: 'https://harbour-post.example/a', html: hostile }, context),
      (_style, text) => text,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(lines.join('\n')).not.toMatch(/[\u0007\u001b\u009b]/);
  });
});
