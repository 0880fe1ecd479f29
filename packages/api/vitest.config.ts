import { defineConfig } from 'vitest/config';

/** Files that put modules of their own in the place of others, and need a worker for themselves. */
const replacing = ['src/conflicts/cost.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    globalSetup: 'test/scratch.ts',
    // Modules, and the engine, are loaded once in a worker. What a file changes of its process, it puts back.
    isolate: false,
    setupFiles: '../../test/seed.ts',
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'api', exclude: ['node_modules/**', ...replacing] } },
      { extends: true, test: { name: 'replacing', include: replacing, isolate: true } },
    ],
    // One copy of graphql for Pothos and for us, or printSchema meets "another module or realm".
    server: { deps: { inline: [/@pothos/, /graphql/] } },
  },
});
