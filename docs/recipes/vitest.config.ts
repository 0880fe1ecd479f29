import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: '../../packages/api/test/scratch.ts',
    setupFiles: '../../test/seed.ts',
  },
});
