import type { Page } from '../page.js';

export function dropBoilerplate(_page: Page): void {}
