import { derivedAfter } from './unlist.ts';
import type { ConferenceId, Id, OrganizationId, PersonId } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import { indexNodes } from '../indexing/index-node.ts';
import { indexPart } from '../indexing/index-part.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { Store } from '../dynamo/store.ts';
import { organizationActions } from './organization-participation.ts';
import { personActions } from './person-participation.ts';

const maxRounds = 10;

/** Derives what part a person or organization has in a conference from the edges between them. */
export async function deriveParticipation(store: Store, conference: ConferenceId, of: Id): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const actions = await partActions(store.table, conference, of);
    if (actions === null) return;
    if (!(await store.transactor.run(actions)).done) continue;
    await (isListingMoved(actions, of)
      ? indexPart(store, conference, of)
      : indexNodes(store, [of], { partIn: conference }));
    for (const next of derivedAfter(actions, of)) await deriveParticipation(store, conference, next);
    return;
  }
  throw new Error('A part in a conference was changed too often while it was settled.');
}

/** Returns what derives a part anew, or null where nothing is to be written. It writes nothing itself. */
export const partActions = (table: Table, conference: ConferenceId, of: Id): Promise<Action[] | null> =>
  of.startsWith('per_')
    ? personActions(table, conference, of as PersonId)
    : organizationActions(table, conference, of as OrganizationId);

/** What somebody had a part in is found by them only while they are listed: it is looked at when that changed. */
export const isListingMoved = (actions: readonly Action[], of: Id): boolean =>
  actions.some((action) =>
    'put' in action
      ? action.put.type === 'Participation' && action.when === 'absent'
      : 'remove' in action && action.remove.sk === reference(of),
  );
