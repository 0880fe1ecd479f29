import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    globalSetup: ['../../packages/api/test/scratch.ts', 'test/setup.ts'],
    // One browser and one server for all of them.
    isolate: false,
    maxWorkers: 1,
  },
});
