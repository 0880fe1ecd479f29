import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, type Item, type Row } from '../src/dynamo/row.ts';
import type { TestStore } from './engine.ts';

/** What proves that kept answers are fresh is no part of the graph, and differs with how it was written. */
const isProof = ({ type }: Pick<Row, 'type'>): boolean => type === 'Version' || type === 'WriteMarker';

/** Every row of the graph in a table, by its key. */
export const rowsIn = async (store: Pick<TestStore, 'client' | 'name'>): Promise<Row[]> =>
  (await allRowsIn(store)).filter((row) => !isProof(row));

/** Versions and markers of writes. */
export const proofsIn = async (store: Pick<TestStore, 'client' | 'name'>): Promise<Row[]> =>
  (await allRowsIn(store)).filter(isProof);

async function allRowsIn({ client, name }: Pick<TestStore, 'client' | 'name'>): Promise<Row[]> {
  const rows: Row[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start }));
    rows.push(...(page.Items ?? []).map(fromItem));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rows.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

const placeOf = ({ pk, sk }: Row): string => `${pk}\n${sk}`;

/** What of rows is left when a job is done again. A part that is derived anew counts it; nobody sees that. */
export const lasting = (rows: readonly Row[]) =>
  rows.map(({ stamp: _stamp, version, ...row }) => ({ ...row, ...(row.type !== 'Participation' && { version }) }));
