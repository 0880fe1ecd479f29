import { ulidOf, type ConferenceId, type Id, type PersonId } from '@wikicon/schema';
import { teamPrefix } from '../rows/committee.ts';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';

type Kind = 'ses' | 'com' | 'mil' | 'med';

/**
 * The edges by which nodes name a person or an organization.
 *
 * @param within the conference alone whose edges are read, for whoever asks and is told the cost: the whole range would
 *   tell how much in drafts there is beside them; null for a job, to which one range is cheaper
 */
export async function edgesTo(
  table: Table,
  id: Id,
  within: ConferenceId | null,
  kinds: readonly Kind[],
): Promise<Row[]> {
  const partition = reference(id);
  if (within === null) return table.all({ partition, prefix: referencePrefix });
  const ranges = kinds.map((kind) => ({ partition, prefix: `${referencePrefix}${kind}_${ulidOf(within)}` }));
  return (await Promise.all(ranges.map((range) => table.all(range)))).flat();
}

/** The teams of a conference that a person belongs to. */
export const teamsIn = (table: Table, person: PersonId, conference: ConferenceId): Promise<Row[]> =>
  table.all({ partition: reference(person), prefix: `${teamPrefix}com_${ulidOf(conference)}` });
