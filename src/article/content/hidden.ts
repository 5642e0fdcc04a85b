import type { Page } from '../page.js';

export function dropHidden(_page: Page): void {}
