import { defineConfig } from 'vitest/config';

/** Tests of functions that keep nothing: their files share one copy of the library, which takes a third of the time. */
const PURE = ['article', 'charset', 'config', 'embeds', 'feed'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);
const ALL = 'tests/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'tests/support/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: [ALL], exclude: PURE } },
    ],
  },
});
