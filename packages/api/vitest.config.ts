import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One copy of graphql for Pothos and for us, or printSchema meets "another module or realm".
    server: { deps: { inline: [/@pothos/, /graphql/] } },
  },
});
