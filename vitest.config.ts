import { defineConfig } from 'vitest/config';

/** Three kinds of tests, told apart by their names: pure, on a real PostgreSQL, in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bin/**/*.test.ts'],
          exclude: ['**/*.pg.test.ts', '**/*.browser.test.ts', 'node_modules/**'],
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['src/**/*.pg.test.ts', 'test/**/*.pg.test.ts'],
          globalSetup: ['test/postgres.setup.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/journeys/**/*.browser.test.ts'],
          globalSetup: ['test/postgres.setup.ts', 'test/browser.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A busy machine draws later; what a test waits for is a state, never a time.
          expect: { poll: { timeout: 10_000 } },
          // Screens that are walked at once: a page is drawn while another is looked through.
          maxConcurrency: 3,
        },
      },
    ],
  },
});
