import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from '../packages/api/test/examples.ts';
import { load, rounds, type LoadFigures } from './load.ts';
import { start } from './process.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The program of demo over HTTP: from the engine, from memory, and as finished bytes. */
export async function program(): Promise<(LoadFigures & { readonly memory: number })[]> {
  const { query, variables } = examples.find(({ name }) => name === 'program')!;
  const body = JSON.stringify({ query, variables });
  const dataDir = mkdtempSync(join(tmpdir(), 'wikicon-bench-'));

  const api = await start('this API on the engine', file('../packages/api/src/local.ts'), { DATA_DIR: dataDir });
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer = Buffer.from(await response.arrayBuffer());
  const memory = await start('the same schema in memory', file('servers/memory.ts'));
  const bytes = await start('node:http sending the bytes', file('servers/bytes.ts'), {
    ANSWER: answer.toString('base64'),
  });

  const servers = [api, memory, bytes];
  const loaded = await load(servers, body);
  const figures = loaded.map((one, at) => ({ ...one, memory: Math.round(servers[at]!.memory()) }));
  for (const server of servers) await server.stop();
  rmSync(dataDir, { recursive: true });

  const fastest = figures.at(-1)!.perSecond;
  console.log(`\nThe program of demo, ${answer.length} bytes; medians of ${rounds} rounds in turn`);
  console.table(
    Object.fromEntries(
      figures.map(({ name, perSecond, p50, p99, memory: mb }) => [
        name,
        {
          'requests/s': Math.round(perSecond),
          'of the bytes alone': (perSecond / fastest).toFixed(3),
          'p50 ms': p50,
          'p99 ms': p99,
          'memory MB': mb,
        },
      ]),
    ),
  );
  return figures;
}
