import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../src/embeds/platforms.js';
import { FORMS } from './forms.js';
import { lift } from './support.js';

const page = (markup: string) =>
  `<article><p>The harbour bridge closes on Monday, the council said.</p>${markup}<p>Ferries run until the spring.</p></article>`;

describe('every form of every platform', () => {
  it.each(FORMS)('$platform, $form', ({ id, markup }) => {
    const { embeds, text } = lift(page(markup));
    expect(embeds.map((embed) => embed.id.replace(/~.*/, '~'))).toEqual([id]);
    expect(embeds[0]?.ref ?? '~').toBe(id.slice(id.indexOf(':') + 1).replace(/^~.*/, '~'));
    expect(text).toMatch(
      /^The harbour bridge closes on Monday, the council said\.\s*Ferries run until the spring\.$/,
    );
  });

  it('has each provider of the list', () => {
    const shown = new Set(FORMS.map(({ id }) => id.slice(0, id.indexOf(':'))));
    expect(PROVIDERS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
