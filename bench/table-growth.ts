import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { createClient } from '../packages/api/src/dynamo/client.ts';
import { createWriter } from '../packages/api/src/dynamo/writer.ts';
import { rowsOf } from '../packages/api/src/seed/rows.ts';
import { takeFastPath } from '../packages/api/test/fast-path.ts';
import { unconnected } from '../packages/api/test/unconnected.ts';
import { costOf } from './answer.ts';
import { startOnEngine, type EngineServer } from './engine-server.ts';
import { load, type LoadFigures } from './load.ts';

const factors = [1, 10, 100];
const name = 'wikicon';

interface Growth extends LoadFigures {
  readonly rows: number;
  readonly readUnits: number;
}

/** Measures the same query on tables that hold ever more unrelated conferences, in turn. */
export async function tableGrowth(body: string): Promise<Growth[]> {
  const servers: (EngineServer & { readonly rows: number })[] = [];
  try {
    for (const factor of factors) {
      // In memory, for in a file each batch of rows waits for the disk.
      const server = await startOnEngine(`table × ${factor}`, { inMemory: true });
      servers.push({ ...server, rows: await grow(server.endpoint, factor) });
    }
    const costs = await Promise.all(servers.map(({ url }) => costOf(url, body)));
    const loaded = await load(servers, body);
    const figures = loaded.map((one, at) => ({
      ...one,
      rows: servers[at]!.rows,
      readUnits: costs[at]!.readUnits,
    }));
    print(figures);
    return figures;
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** @returns how many rows the table has then */
async function grow(endpoint: string, factor: number): Promise<number> {
  const client = createClient({ endpoint, isPatient: true });
  takeFastPath(client, endpoint);
  const count = async () => (await client.send(new DescribeTableCommand({ TableName: name }))).Table?.ItemCount ?? 0;
  const missing = (await count()) * (factor - 1);
  const each = unconnected(1).flatMap(rowsOf).length;
  await createWriter({ client, name }).put(unconnected(Math.ceil(missing / each)).flatMap(rowsOf));
  return count();
}

function print(figures: readonly Growth[]): void {
  console.log(
    '\nThe same with ever more unconnected conferences in the table, 8 connections; engines in memory, in turn; of CPU the least',
  );
  console.table(
    Object.fromEntries(
      figures.map(({ name, rows, readUnits, serverCpu, engineCpu, perSecond }) => [
        name,
        {
          rows,
          'read units': readUnits,
          'CPU ms': serverCpu?.toFixed(2),
          'engine CPU ms': engineCpu?.toFixed(2),
          'requests/s': Math.round(perSecond),
        },
      ]),
    ),
  );
}
