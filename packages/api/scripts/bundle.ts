/** Bundles the Lambda handlers as they are deployed: `npm run build -w @wikicon/api`. */
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schema } from '@wikicon/schema/graphql';
import { build, type OutputChunk, type RolldownOutput } from 'rolldown';
import { denyUnlessSaid } from './deny-unless-said.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The parts of libraries that a Lambda function does not need. */
const aliases = {
  // Node has fetch: the polyfill would be 111 kB.
  '@whatwg-node/fetch': file('../shims/fetch.ts'),
  // Lambda puts its credentials in the environment: the chain of other places would be 133 kB.
  '@aws-sdk/credential-provider-node': file('../shims/credentials.ts'),
};

/** @param directory where the bundle is written; nowhere without one */
export const bundleHandler = (entry: string, directory?: string): Promise<RolldownOutput> =>
  build({
    input: entry,
    platform: 'node',
    // Modules first: of CommonJS nothing can be left out.
    resolve: { alias: aliases, mainFields: ['module', 'main'] },
    logLevel: 'warn',
    checks: { circularDependency: false },
    ...(directory === undefined ? { write: false as const } : {}),
    output: {
      format: 'esm',
      minify: true,
      // With one letter beyond it, Node keeps a whole file in twice the memory, and takes longer to read it.
      charset: 'ascii',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
      ...(directory !== undefined && { dir: directory }),
    },
  });

/** The bytes that a cold start loads. */
export const startBytes = (bundle: RolldownOutput): number =>
  startChunks(bundle).reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);

/** The modules that a cold start loads. */
export const startModules = (bundle: RolldownOutput): string[] =>
  startChunks(bundle).flatMap(({ moduleIds }) => moduleIds);

/** The entry and what it imports at once, not what it imports late. */
function startChunks({ output }: RolldownOutput): OutputChunk[] {
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const loaded = new Set<OutputChunk>([output[0]]);
  for (const { imports } of loaded)
    for (const name of imports) {
      // Other names are Node's own modules.
      const chunk = chunks.get(name);
      if (chunk !== undefined) loaded.add(chunk);
    }
  return [...loaded];
}

if (import.meta.main) {
  // A part of the schema without a rule for who sees it is not deployed.
  denyUnlessSaid(schema);
  for (const name of ['lambda', 'worker']) {
    const bytes = startBytes(await bundleHandler(file(`../src/${name}.ts`), file(`../dist/${name}`)));
    process.stdout.write(`dist/${name}/${name}.mjs ${Math.round(bytes / 1_000)} kB\n`);
  }
  // The function fills in the page of the web client, knows the client's queries by their hashes, and gives out the
  // reference of the schema.
  for (const name of ['index.html', 'documents.json', 'reference.json'])
    await copyFile(file(`../../web/dist/${name}`), file(`../dist/lambda/${name}`));
}
