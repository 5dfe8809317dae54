import {defineConfig} from 'vitest/config';

const common = {pool: 'forks', sequence: {shuffle: false}} as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000
        }
      },
      // The built app in a real window: Chromium through the browser host, and Electron where its runtime is here.
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/build.ts',
          setupFiles: 'test/e2e/offers.ts',
          // The training unit lives 20 times faster than real: a busy machine may be late for it once, not twice.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
});
