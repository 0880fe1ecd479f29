import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One browser, and one server for whoever only reads, serve all files of a worker. */
const inBrowser = (name: string, include: string): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [include],
    isolate: false,
    globalSetup: ['test/build.ts', '../api/test/scratch.ts'],
    setupFiles: 'test/leave.ts',
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    // The server runs in the worker, with one copy of graphql for Pothos and for us.
    server: { deps: { inline: [/@pothos/, /graphql/] } },
  },
});

const unit: TestProjectInlineConfiguration = {
  test: {
    name: 'unit',
    include: ['{src,explorer,reference,scripts}/**/*.test.ts'],
    isolate: false,
    setupFiles: '../../test/seed.ts',
    testTimeout: 30_000,
  },
};

const screenshots = [inBrowser('screenshots', 'screenshots/**/*.test.ts')];

export default defineConfig(({ mode }) => ({
  test: { projects: mode === 'screenshots' ? screenshots : [unit, inBrowser('browser', 'test/**/*.test.ts')] },
}));
