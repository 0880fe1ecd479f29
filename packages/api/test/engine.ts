import { createClient } from '../src/dynamo/client.ts';
import { ensureTable } from '../src/dynamo/admin.ts';
import { openTable } from '../src/dynamo/table.ts';
import { createTransactor } from '../src/dynamo/transaction.ts';
import { createWriter } from '../src/dynamo/writer.ts';
import { startEngine } from '../src/engine/engine.ts';

/** A real engine in memory with an empty table, for one test file; another one where DYNAMODB_ENDPOINT names it. */
export async function emptyStore() {
  const engine = process.env['DYNAMODB_ENDPOINT'] ? null : await startEngine();
  const endpoint = engine?.endpoint ?? process.env['DYNAMODB_ENDPOINT']!;
  const client = createClient({ endpoint });
  const name = `test-${crypto.randomUUID()}`;
  await ensureTable(client, name);
  return {
    endpoint,
    client,
    name,
    table: openTable({ client, name }),
    transactor: createTransactor({ client, name }),
    writer: createWriter({ client, name }),
    async close() {
      client.destroy();
      await engine?.stop();
    },
  };
}

export type TestStore = Awaited<ReturnType<typeof emptyStore>>;
