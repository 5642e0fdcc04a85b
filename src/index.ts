import { join } from 'node:path';
import { type CleanInput, cleanPage } from './article/clean.js';
import type { Rules } from './article/rules.js';
import { packageRoot } from './config/root.js';
import { loadRules } from './config/rules.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { CleanedArticle } from './model.js';

let rules: Rules | undefined;

/**
 * Cleans one article with the rules that come with copydesk. Nothing is fetched; embeds say what the page says.
 * It runs in the caller's thread and without a deadline: for pages of strangers, `createPool` has both.
 * @throws Failure of the page (`page-*`), or of the input (`input-invalid`, `url-invalid`, `body-too-large`)
 */
export function clean(input: CleanInput): CleanedArticle {
  rules ??= loadRules(defaultRulesFolder());
  return cleanPage(input, { rules, limits: DEFAULT_LIMITS });
}

/** The folder of the rules that come with copydesk. */
export function defaultRulesFolder(): string {
  return join(packageRoot(), 'config', 'rules');
}

export type { CleanInput } from './article/clean.js';
export { FAILURES, Failure, type FailureCode, type Verdict } from './failure.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export type {
  Article,
  Block,
  CleanedArticle,
  Embed,
  Entry,
  Feed,
  Metadata,
  Person,
  Picture,
  Removal,
} from './model.js';
export { createPool, type Pool, type PoolOptions } from './threads/pool.js';
