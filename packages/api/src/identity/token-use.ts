import type { Viewer } from '../authority/viewer.ts';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Transactor } from '../dynamo/transaction.ts';
import { accessTokenFrom } from '../rows/account.ts';

interface Needs {
  readonly table: Table;
  readonly transactor: Transactor;
  readonly clock: () => Date;
}

/** Keeps the day of a token's last use: at most one write a day, and none that brings back a token that was revoked. */
export async function noteUse({ person, token, credential }: Viewer, { table, transactor, clock }: Needs) {
  const today = clock().toISOString().slice(0, 10);
  if (token === null || credential === null || token.lastUsedOn === today) return;
  const row = await table.get({ pk: reference(person), sk: credential });
  if (row === null) return;
  const data = { ...accessTokenFrom(row), lastUsedOn: today };
  await transactor.run([{ put: { ...row, data }, when: { stamp: row.stamp } }]);
}
