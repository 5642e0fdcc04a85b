import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';

const folder = new URL('../../src/limits/', import.meta.url);

it('has every limit of every part, each in one part alone', async () => {
  const parts = await Promise.all(
    readdirSync(folder).map((file) => import(/* @vite-ignore */ new URL(file, folder).href)),
  );
  const names = parts.flatMap((part: Record<string, object>) =>
    Object.entries(part).flatMap(([table, limits]) => (table.endsWith('_LIMITS') ? Object.keys(limits) : [])),
  );
  expect(names.sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort());
});
