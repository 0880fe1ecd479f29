import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

/** As the bundler names it: with slashes on Windows too. */
const file = (path: string): string => normalizePath(fileURLToPath(new URL(`../${path}`, import.meta.url)));
const page = file('src/main.ts');
const explorer = file('explorer/main.tsx');
const worker = file('src/offline/service-worker.ts');

const ofReaders = /\/web\/src\/(?!(organize|form|keep|noun)\/)/;
const ofOrganizers = /\/web\/src\/(organize|form|noun)\//;

/**
 * Which code comes in one file, instead of in a dozen that a page asks for one by one: what it needs before it shows
 * anything, but for what its service worker and the explorer need of that; what the readers' other pages share; and
 * what organizers' pages share.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: ofAll('kept', [page, worker]) },
    { name: ofAll('common', [page, explorer]) },
    { name: ofAll('first', [page]) },
    { name: 'reading', test: ofReaders, minShareCount: 2 },
    { name: 'organizing', test: ofOrganizers, minShareCount: 2 },
  ],
};

/** A chunk of what each of some entries imports, themselves or by what they import, but nothing later. */
function ofAll(name: string, entries: readonly string[]): Rolldown.CodeSplittingNameFunction {
  return (id, context) => (entries.every((entry) => id !== entry && importedBy(entry, context).has(id)) ? name : null);
}

const found = new Map<string, Set<string>>();

function importedBy(entry: string, context: Rolldown.ChunkingContext): Set<string> {
  const known = found.get(entry);
  if (known) return known;
  const modules = new Set<string>();
  const visit = (id: string): void => {
    if (modules.has(id)) return;
    modules.add(id);
    context.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(entry);
  found.set(entry, modules);
  return modules;
}
