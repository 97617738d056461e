import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Three kinds of tests, told apart by their names: pure, on a real PostgreSQL, in a real browser. */
export default defineConfig({
  test: {
    // Every core at work; left alone, vitest keeps one for itself, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism()),
    // A file's modules are loaded once for all files of a worker: they keep no state of their own.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bin/**/*.test.ts'],
          exclude: ['**/*.pg.test.ts', '**/*.browser.test.ts', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['src/**/*.pg.test.ts', 'test/**/*.pg.test.ts'],
          globalSetup: ['test/postgres.setup.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
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
