import type { Page } from '../page.js';

export function readMetadata(_page: Page): void {}
