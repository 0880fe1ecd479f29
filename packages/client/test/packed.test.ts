import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGraph } from './graph.ts';
import { packed } from './packed.ts';
import { readmeProgram } from './readme.ts';
import { run } from './run.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** What the package and gql.tada need, as it is installed here: npm finds it there, and asks no registry. */
const needed = [
  'gql.tada',
  '@gql.tada/internal',
  '@gql.tada/cli-utils',
  '@0no-co/graphql.web',
  '@0no-co/graphqlsp',
  'graphql',
];

const compiler = (module: string, moduleResolution: string) => ({
  compilerOptions: {
    strict: true,
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
    rootDir: 'src',
    outDir: 'out',
    module,
    moduleResolution,
  },
});

let started: Awaited<ReturnType<typeof startGraph>>;
let project: string;

/** A project of somebody else’s, in a folder outside of this one, with the package as npm would have it. */
beforeAll(async () => {
  started = await startGraph();
  project = await mkdtemp(join(tmpdir(), 'outside-'));
  for (const name of needed)
    await cp(join(modules, name), join(project, 'node_modules', name), { recursive: true, dereference: true });
  await write('package.json', { type: 'module', dependencies: { '@wikicon/client': `file:${await packed()}` } });
  const offline = ['--offline', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...offline], { cwd: project });
  await cp(join(here, 'outside'), join(project, 'src'), { recursive: true });
  const { url, organizer } = started.graph;
  await writeFile(join(project, 'src/readme.ts'), await readmeProgram(url, organizer));
});
afterAll(() => started.stop());

const write = (name: string, value: object) => writeFile(join(project, name), JSON.stringify(value));

/** What the compiler says of all programs. */
async function compiled(module: string, moduleResolution: string): Promise<string> {
  await write('tsconfig.json', compiler(module, moduleResolution));
  return run('tsc', [], { cwd: project }).then(
    () => '',
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

/** What a program prints in a process of its own, line by line. */
async function told(program: string): Promise<readonly string[]> {
  const SETTINGS = JSON.stringify(started.graph);
  const { stdout } = await run('node', [join(project, 'out', program)], { env: { ...process.env, SETTINGS } });
  return stdout.trimEnd().split('\n');
}

it('has types for bundlers, and for what they refuse', async () => {
  expect(await compiled('esnext', 'bundler')).toBe('');
});

it('has types for Node, and for what they refuse', async () => {
  expect(await compiled('nodenext', 'nodenext')).toBe('');
});

it('asks what is typed', async () => {
  const [answer = ''] = await told('query.js');
  expect(JSON.parse(answer)).toEqual({ language: 'ru', sessions: 60, complexity: expect.any(Number) });
});

it('pages through a list', async () => {
  const [answer = ''] = await told('paging.js');
  expect(JSON.parse(answer)).toEqual({ areAll: true, isMoreThanAPage: true });
});

it('writes once, and hears each reason for which something is not written', async () => {
  const [answer = ''] = await told('mutation.js');
  expect(JSON.parse(answer)).toEqual({
    begun: 'done',
    // One of them twice, for its answer was lost.
    sent: 14,
    topics: [
      'made',
      'slug TAKEN',
      'KeyReused: The idempotency key was used for another input. Take a new one.',
      'NotSignedIn: Sign in first.',
      'NotAllowed: Your role does not allow it.',
    ],
    conflict: [true, 1],
    missing: `top_${'0'.repeat(52)}`,
    referenced: 2,
    blocked: ['ROOM_DOUBLE_BOOKED'],
  });
});

it('does what README.md says', async () => {
  const [first, ...lines] = await told('readme.js');
  expect(first).toMatch(/ \d+$/);
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.slice(-2)).toEqual([expect.stringMatching(/^top_/), 'slug: “readme” is taken already.']);
});
