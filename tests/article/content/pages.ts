import { readFileSync } from 'node:fs';
import { dropHidden } from '../../../src/article/content/hidden.js';
import { pickMain } from '../../../src/article/content/pick.js';
import { tidy } from '../../../src/article/content/tidy.js';
import { openPage } from '../../../src/article/open.js';
import type { Page } from '../../../src/article/page.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Block } from '../../../src/model.js';

/** A page that went through the steps for content alone. */
export function contentOf(html: string, url = 'https://news.example.com/a/story'): Page {
  const rules = { ...loadRules(defaultRulesFolder()), phrases: [], notes: [], sites: new Map() };
  const page = openPage({ url, html }, { rules, limits: DEFAULT_LIMITS });
  dropHidden(page);
  pickMain(page);
  tidy(page);
  return page;
}

const FIXTURES = new URL('../../fixtures/pages/content/', import.meta.url);

export const fixture = (name: string): Page => contentOf(readFileSync(new URL(name, FIXTURES), 'utf8'));

/** A block in one line, for tables of what is expected. */
export function outline(block: Block): string {
  const role = block.role ? `(${block.role})` : '';
  if (block.type === 'list') return `list${role} ${block.items.length}`;
  if (block.type === 'table') return `table${role} ${block.rows.length}`;
  if (block.type === 'image') return `image ${block.url}`;
  if (block.type === 'embed') return `embed ${block.embed}`;
  return `${block.type}${role} ${block.text.slice(0, 24)}`;
}
