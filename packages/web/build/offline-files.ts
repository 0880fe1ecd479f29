import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/**
 * Writes into the service worker which files the client consists of: the page, all that it imports, now or later,
 * and their style sheets. The explorer is no part of it.
 */
export const offlineFiles = (): Plugin => ({
  name: 'offline-files',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const entry = (name: string) => chunks.find((chunk) => chunk.isEntry && chunk.name === name)!;
    const page = bundle['index.html'] as Rolldown.OutputAsset;
    const revision = createHash('sha256').update(page.source).digest('hex').slice(0, 16);
    const files = [
      ...['/', '/favicon.svg'].map((url) => ({ url, revision })),
      ...[...importedBy(bundle, entry('page').fileName)].map((file) => ({ url: `/${file}`, revision: null })),
    ];
    const worker = entry('service-worker');
    worker.code = worker.code.replace('self.FILES', () => JSON.stringify(files));
  },
});

function importedBy(bundle: Bundle, entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (found.has(file) || chunk === undefined) return;
    found.add(file);
    if (chunk.type === 'chunk')
      [...chunk.imports, ...chunk.dynamicImports, ...(chunk.viteMetadata?.importedCss ?? [])].forEach(visit);
  };
  visit(entry);
  return found;
}
