import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { expect, it } from 'vitest';

it('weighs under 10 kB as a client loads it, and brings nothing of the server', async () => {
  const input = fileURLToPath(new URL('../src/client/index.ts', import.meta.url));
  const { output } = await build({ input, write: false, output: { minify: true } });
  const [{ code, moduleIds }] = output;
  expect(Buffer.byteLength(code)).toBeLessThan(10_000);
  expect(moduleIds.filter((module) => /pothos|zod|node_modules\/graphql\//.test(module))).toEqual([]);
});
