import { defineConfig } from 'vitest/config';

/** Tests of what a process loads: each in one of its own. All others share the library, which saves a quarter of the time. */
const ALONE = ['tests/desk/filters.test.ts'];
const ALL = 'tests/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'tests/support/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: [ALL], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
