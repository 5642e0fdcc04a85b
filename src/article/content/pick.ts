import type { Page } from '../page.js';

/** Finds the elements that hold the article. */
export function pickMain(page: Page): void {
  page.main = page.$('article').first().toArray();
  if (!page.main.length) page.main = page.$('body').toArray();
}
