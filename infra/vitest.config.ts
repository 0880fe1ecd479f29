import { defineConfig } from 'vitest/config';

/** Tests of what would be deployed. One after the other: SST has one folder of its own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: '../packages/api/test/scratch.ts',
    setupFiles: '../test/seed.ts',
    fileParallelism: false,
    // Each plan is made once for all files.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 400_000,
    // The first imports JSON in the way of bundlers; of graphql there is one copy for Pothos and for us.
    server: { deps: { inline: [/@actions\//, /@pothos/, /graphql/] } },
  },
});
