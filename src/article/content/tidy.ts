import type { Page } from '../page.js';

/** Makes typed blocks of the main content. */
export function tidy(page: Page): void {
  for (const node of page.$(page.main).find('p, figure[data-embed]').toArray()) {
    const embed = node.attribs['data-embed'];
    const text = page.$(node).text().replace(/\s+/g, ' ').trim();
    if (embed) page.blocks.push({ type: 'embed', embed });
    else if (text) page.blocks.push({ type: 'paragraph', text, html: text });
  }
}
