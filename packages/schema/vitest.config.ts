import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    isolate: false,
    setupFiles: '../../test/seed.ts',
    // One copy of graphql for Pothos and for us, or printSchema meets "another module or realm".
    server: { deps: { inline: [/@pothos/, /graphql/] } },
  },
});
