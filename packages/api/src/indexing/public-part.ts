import type { ConferenceId, Id } from '@wikicon/schema';
import { conferencePartition, reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import { conferenceFrom, conferenceKey, isFindable } from '../rows/conference.ts';
import { organizationParticipationFrom } from '../rows/organization.ts';
import { participationFrom } from '../rows/participation.ts';
import { digestOf } from './view.ts';

/** A digest of what everybody sees of somebody's part in a conference, or null when that is nothing. */
export async function publicPart(table: Table, conference: ConferenceId, of: Id): Promise<string | null> {
  const [owner, part] = await table.getMany([
    conferenceKey(conference),
    { pk: conferencePartition(conference), sk: reference(of) },
  ]);
  if (!owner || !part || !isFindable(conferenceFrom(owner))) return null;
  if (!of.startsWith('per_')) return digestOf(organizationParticipationFrom(part).roles);
  const { roles, representing } = participationFrom(part);
  return digestOf([roles, representing.map(({ id }) => id)]);
}
