/** Writes schema/article.v1.json from the definitions in src/model.ts. Run after a build: npm run schema */
import { mkdirSync, writeFileSync } from 'node:fs';

const { articleSchema } = await import(new URL('../dist/src/schema.js', import.meta.url).href);
const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('article.v1.json', folder), `${JSON.stringify(articleSchema(), null, 2)}\n`);
