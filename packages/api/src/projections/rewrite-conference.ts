import type { ConferenceId, Id } from '@wikicon/schema';
import { remakeDigest } from '../digest/remake.ts';
import { conferencePartition, referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { organizationParticipationFrom } from '../rows/organization.ts';
import { participationFrom } from '../rows/participation.ts';
import { sessionFrom } from '../rows/session.ts';
import { nodeIdOf } from '../rows/keys.ts';
import { rewriteProjections, type Change } from './rewrite.ts';
import { deriveParticipation } from './derive-participation.ts';

/** Every node of a conference, changed as `refresh` does it, and everybody's part in it. */
export async function rewriteConference(
  store: Store,
  conference: ConferenceId,
  change?: Change,
  stamp?: string,
): Promise<void> {
  const rows = await store.table.all({ partition: conferencePartition(conference) });
  for (const row of rows) {
    const id = nodeIdOf(row);
    if (id !== null) await rewriteProjections(store, id, change, stamp);
  }
  for (const of of new Set([...participantsIn(rows), ...onStageIn(rows)]))
    await deriveParticipation(store, conference, of);
  // Milestones of other conferences that happened at this one.
  for (const { sk } of rows.filter((row) => row.sk.startsWith(referencePrefix)))
    await rewriteProjections(store, sk.slice(referencePrefix.length) as Id);
  await remakeDigest(store, conference);
}

/** People and organizations of whom a program that was hidden has made no participants. */
const onStageIn = (rows: readonly Row[]): Id[] =>
  rows
    .filter(({ type }) => type === 'Session')
    .flatMap((row) => sessionFrom(row).speakers)
    .flatMap(({ person, representing }) => [person.id, ...representing.map(({ id }) => id as Id)]);

export const participantsIn = (rows: readonly Row[]): Id[] =>
  rows.flatMap((row): Id[] => {
    if (row.type === 'Participation') return [participationFrom(row).person.id];
    return row.type === 'OrganizationParticipation' ? [organizationParticipationFrom(row).organization.id] : [];
  });
