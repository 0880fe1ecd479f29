import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { offlineFiles } from './offline-files.ts';

/**
 * Codex is one module, and a module is loaded whole: what forms use of it would come with the first page. So they have
 * another copy of it, of which the bundler keeps what they need, and which loads with them.
 */
const codexOfForms: Plugin = {
  name: 'codex-of-forms',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source !== '@wikimedia/codex' || !/\/src\/(form|organize)\//.test(importer ?? '')) return null;
    const codex = await this.resolve(source, importer, { skipSelf: true });
    return codex && `${codex.id}?forms`;
  },
};

export default defineConfig({
  plugins: [codexOfForms, vue(), react(), offlineFiles()],
  build: {
    target: 'es2022',
    // The only warning would be GraphiQL's editor, which loads on its own page.
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      input: { page: 'index.html', explorer: 'explorer/index.html', 'service-worker': 'src/offline/service-worker.ts' },
      output: {
        // A worker rules over what is below its address, and keeps it from one version to the next.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
      // GraphiQL's files bring notes for a compiler that has done its work.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
  worker: { format: 'es' },
  // `vite` while `npm start` runs: pages from here, answers from there.
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
});
