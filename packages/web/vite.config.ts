import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { codexOfForms } from './build/codex-of-forms.ts';
import { codexWithoutDialog } from './build/codex-without-dialog.ts';
import { compressed } from './build/compressed.ts';
import { chunks } from './build/chunks.ts';
import { englishParts } from './build/english-parts.ts';
import { explorerColors } from './build/explorer-colors.ts';
import { installable } from './build/installable.ts';
import { offlineFiles } from './build/offline-files.ts';
import { persistedDocuments } from './build/persisted-documents.ts';
import { reference } from './build/reference.ts';
import { servedClient } from './build/served-client.ts';

export default defineConfig({
  plugins: [
    codexOfForms,
    codexWithoutDialog,
    englishParts(),
    vue(),
    react(),
    explorerColors(),
    installable(),
    offlineFiles(),
    persistedDocuments(),
    reference(),
    servedClient(),
    compressed(),
  ],
  build: {
    target: 'es2022',
    // Where a browser preloads nothing, what comes first is one file anyhow.
    modulePreload: { polyfill: false },
    // The only warning would be GraphiQL's editor, which loads on its own page.
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      // Else all of Codex would stay, for its components might do something as they are defined.
      treeshake: { manualPureFunctions: ['defineComponent'] },
      input: {
        page: 'index.html',
        explorer: 'explorer/index.html',
        reference: 'reference/index.html',
        'service-worker': 'src/offline/service-worker.ts',
      },
      output: {
        codeSplitting: chunks,
        // A worker rules over what is below its address, and keeps it from one version to the next.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
      // GraphiQL's files bring notes for a compiler that has done its work.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
  worker: { format: 'es' },
  // `vite` while `npm start` runs: pages from here, answers from there.
  server: {
    proxy: Object.fromEntries(['/graphql', '/docs', '/assets'].map((path) => [path, 'http://localhost:4000'])),
  },
});
