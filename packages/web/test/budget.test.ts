import { lateMessages } from '../build/english-parts.ts';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../api/test/server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

let first: FirstPage;
beforeAll(async () => {
  // Tests build with Vue's warnings; what is weighed is what goes out.
  vi.stubEnv('NODE_ENV', 'production');
  await using folder = await temporaryFolder();
  const outDir = relative(root, folder.path);
  const { output } = (await build({ root, logLevel: 'error', build: { outDir } })) as Rolldown.RolldownOutput;
  first = firstPage(output);
});
afterAll(() => vi.unstubAllEnvs());

/** What a browser loads before it shows anything: what the page imports, and what that imports, but nothing later. */
interface FirstPage {
  /** Where the code comes from. */
  readonly modules: readonly string[];
  /** How many of code and of style are asked for. */
  readonly files: readonly [number, number];
  /** In kilobytes, compressed. */
  readonly code: number;
  readonly style: number;
}

function firstPage(output: Rolldown.RolldownOutput['output']): FirstPage {
  const files = new Map(output.map((file) => [file.fileName, file]));
  const chunks = new Set<Rolldown.OutputChunk>();
  const visit = (file: string): void => {
    const chunk = files.get(file);
    if (chunk?.type !== 'chunk' || chunks.has(chunk)) return;
    chunks.add(chunk);
    chunk.imports.forEach(visit);
  };
  visit(output.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'page')!.fileName);
  const all = [...chunks];
  const sheets = new Set(all.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return {
    modules: all.flatMap(({ moduleIds }) => moduleIds).map((id) => id.replace(root, '')),
    files: [all.length, sheets.size],
    code: kilobytes(all.map(({ code }) => code)),
    style: kilobytes([...sheets].map((sheet) => (files.get(sheet) as Rolldown.OutputAsset).source)),
  };
}

const kilobytes = (texts: readonly (string | Uint8Array)[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1_000;

it('the first page has at most 95 kB of code and 30 kB of style', () => {
  expect(first.code).toBeGreaterThan(50);
  expect(first.code).toBeLessThanOrEqual(95);
  expect(first.style).toBeGreaterThan(5);
  expect(first.style).toBeLessThanOrEqual(30);
});

it('the first page comes in four files of code and one of style', () => {
  expect(first.files).toEqual([4, 1]);
});

/** What is loaded later, when somebody asks for it. */
const later = /^(src\/(form|noun|organize|pages\/graph)|explorer)\/|\/node_modules\/(@?graphiql|react)\b/;

it('the first page brings nothing of the organizers’ pages, of graphs, or of the explorer', () => {
  expect(first.modules).toContain('src/main.ts');
  expect(first.modules.filter((id) => later.test(id))).toEqual([]);
});

it('English comes with the code that says it', async () => {
  const { organizers, readers } = await lateMessages();
  const keys = [
    'organize-pages',
    'form-saved',
    'me-erase',
    'person-calendar-add',
    'search-hint',
    'nav-program',
  ] as const;
  expect(keys.map((key) => [key in organizers, key in readers])).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [false, true],
    [false, true],
    [false, false],
  ]);
});
