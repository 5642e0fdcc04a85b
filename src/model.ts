/**
 * The nouns of copydesk. Types and the published JSON Schema come from these same definitions.
 * Absent is absent: no empty strings, no nulls.
 */
export * from './model/article.js';
export * from './model/block.js';
export * from './model/embed.js';
export * from './model/feed.js';
export * from './model/media.js';
export * from './model/metadata.js';
