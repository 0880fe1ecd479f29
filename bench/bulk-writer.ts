import { DatabaseSync } from 'node:sqlite';
import type { Writer } from '../packages/api/src/dynamo/writer.ts';
import { toItem, type Row } from '../packages/api/src/dynamo/row.ts';

/**
 * Puts rows into the file of an embedded engine as the engine itself lays them out, and not through it, which takes 25
 * at a time. Keys and ranges are read as they are elsewhere; only a scan has another order.
 */
export function bulkWriter(file: string, table: string): Pick<Writer, 'put'> {
  const data = new DatabaseSync(file, { timeout: 60_000 });
  data.exec('PRAGMA synchronous = OFF');
  const row = data.prepare(`INSERT OR REPLACE INTO "${table}" (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)`);
  const indexRow = data.prepare(
    `INSERT OR REPLACE INTO "${table}::gsi::gsi1" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, ?, ?)`,
  );
  return {
    async put(rows) {
      data.exec('BEGIN');
      for (const one of rows) putOne(one);
      data.exec('COMMIT');
    },
  };

  function putOne(one: Row): void {
    const { pk, sk, gsi1pk, gsi1sk } = one;
    const text = JSON.stringify(toItem(one));
    row.run(`S:${pk}`, `S:${sk}`, text, Buffer.byteLength(text));
    if (gsi1pk !== undefined) indexRow.run(`S:${gsi1pk}`, `S:${gsi1sk}`, `S:${pk}`, `S:${sk}`, text);
  }
}
