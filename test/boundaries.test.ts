import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { components } from './components.ts';
import { importsUnder, root, type Import } from './imports.ts';

const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** The cells of the table that stands under a heading of ARCHITECTURE.md, row by row. */
function table(heading: string): string[][] {
  const section = architecture.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`ARCHITECTURE.md has no heading “${heading}”.`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, ...cells]) => cells);
}

interface Boundary {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

const boundaries: Boundary[] = table('Architecture').map(([folder = '', , imports = '']) => ({
  folder,
  mayImport: imports.split(/, */),
}));

/** The innermost folder of the table that a file stands in. */
const boundaryOf = (file: string): Boundary | undefined =>
  boundaries
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];

function isAllowed({ specifier, target }: Import, { folder, mayImport }: Boundary): boolean {
  if (target === null)
    return mayImport.some(
      (name) => specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`${name}:`),
    );
  if (boundaryOf(target)?.folder === folder || !/^(packages|infra)\//.test(target)) return true;
  return mayImport.some((name) => target.startsWith(name));
}

const sources = '{packages/*/{src,explorer,reference},infra}';

it('lets each folder import only what ARCHITECTURE.md says', async () => {
  const imports = await importsUnder(sources);
  const offences = imports.filter((one) => {
    const boundary = boundaryOf(one.file);
    return boundary !== undefined && !isAllowed(one, boundary);
  });
  expect(offences).toEqual([]);
  expect(imports.length).toBeGreaterThan(300);
});

/** The folder of a file within its package; files that stand in none put the package together. */
const folderOf = (file: string, base: string): string => {
  const folder = dirname(file).slice(base.length + 1);
  return folder === '' ? 'composition' : folder;
};

const bases = ['packages/schema/src', 'packages/api/src', 'packages/web/src', 'infra'];

it.each(bases)('has no two folders in %s that import each other, directly or round about', async (base) => {
  const graph = new Map<string, Set<string>>();
  for (const { file, target } of await importsUnder(base)) {
    const folder = folderOf(file, base);
    const imported = graph.get(folder) ?? new Set();
    graph.set(folder, imported);
    if (target?.startsWith(`${base}/`) && folderOf(target, base) !== folder) imported.add(folderOf(target, base));
  }
  expect(graph.size).toBeGreaterThan(4);
  expect(components(graph)).toEqual([]);
});

it.each(['packages/schema', 'packages/api', 'packages/web'])(
  'lets each layer of %s import only from the layers before it',
  async (name) => {
    const base = `${name}/src`;
    const layers = table(`Layers of ${name}`).map(([folder = '']) => folder);
    const layerOf = (file: string): number => {
      const folder = folderOf(file, base);
      const exact = layers.indexOf(folder);
      return exact === -1 ? layers.indexOf(`${dirname(folder)}/*`) : exact;
    };
    const offences = (await importsUnder(base)).filter(({ file, target }) => {
      if (!target?.startsWith(`${base}/`)) return false;
      const [from, to] = [layerOf(file), layerOf(target)];
      const isOther = folderOf(file, base) !== folderOf(target, base);
      return from === -1 || to === -1 || to > from || (to === from && isOther);
    });
    expect(offences).toEqual([]);
  },
);

it('lets nothing but the local server know the stand-in for Wikimedia', async () => {
  const local = 'packages/api/src/dev/wikimedia/';
  const offences = (await importsUnder('packages/api/src')).filter(
    ({ file, target }) => target?.startsWith(local) && !file.startsWith(local) && file !== 'packages/api/src/serve.ts',
  );
  expect(offences).toEqual([]);
});
