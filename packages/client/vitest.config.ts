import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    globalSetup: '../api/test/scratch.ts',
    // The package is packed once for all of them.
    isolate: false,
    maxWorkers: 1,
    setupFiles: '../../test/seed.ts',
  },
});
