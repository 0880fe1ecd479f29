import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: '../api/test/scratch.ts',
    isolate: false,
    setupFiles: '../../test/seed.ts',
  },
});
