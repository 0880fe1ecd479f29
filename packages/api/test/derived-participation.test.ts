import type { Conference, Id } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conferencePartition } from '../src/dynamo/compose.ts';
import type { Row } from '../src/dynamo/row.ts';
import { partActions } from '../src/projections/derive-participation.ts';
import { seededStore, type TestStore } from './engine.ts';

let store: TestStore;
beforeAll(async () => {
  store = await seededStore();
});
afterAll(() => store.close());

interface PartData {
  readonly person?: { readonly id: Id };
  readonly organization?: { readonly id: Id };
}

it('holds for every embedded conference the participation that is derived anew from its other rows', async () => {
  const conferences = await store.table.all({ index: true, partition: 'CONS' });
  const [held, derived]: Record<string, unknown>[] = [{}, {}];
  for (const { data } of conferences) {
    const { id } = data as Conference;
    const rows = await store.table.all({ partition: conferencePartition(id) });
    for (const row of rows.filter(({ type }) => type.endsWith('Participation'))) {
      const { person, organization } = row.data as PartData;
      const of = (person ?? organization)!.id;
      held![`${id} ${of}`] = row.data;
      derived![`${id} ${of}`] = await derivedData(row, id, of);
    }
  }
  expect(Object.keys(held!).length).toBeGreaterThan(100);
  expect(derived).toEqual(held);
});

async function derivedData({ pk, sk }: Row, conference: Conference['id'], of: Id): Promise<unknown> {
  const actions = (await partActions(store.table, conference, of)) ?? [];
  const put = actions.find((action) => 'put' in action && action.put.pk === pk && action.put.sk === sk);
  return put && 'put' in put ? put.put.data : null;
}
