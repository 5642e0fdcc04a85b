import type { Page } from '../page.js';

export function applySiteRule(_page: Page): void {}
