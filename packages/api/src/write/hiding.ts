import { roleOfCommittee, type ConferenceId, type PersonId } from '@wikicon/schema';
import type { Viewer } from '../authority/viewer.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { committeeRange, memberFrom, unlistedRange } from '../rows/committee.ts';
import type { NodeChangeset } from './changeset.ts';
import type { Plan } from './plan.ts';
import { telling } from './tell.ts';

/** The changeset that hides a conference or shows it again, and by which its organizers are told. */
export async function toldOrganizers(
  table: Table,
  viewer: Viewer,
  { values, id, at }: Plan,
  changeset: NodeChangeset,
): Promise<NodeChangeset> {
  if (changeset.entry === null) return changeset;
  const conference = id as ConferenceId;
  // Whoever did it knows.
  const people = (await organizersOf(table, conference)).filter((person) => person !== viewer.person);
  const note = values['hiddenReason'] as string | null;
  const { actions, tasks } =
    values['isHidden'] === true
      ? await telling(table, people, 'CONFERENCE_HIDDEN', { conference, note }, at)
      : await telling(table, people, 'CONFERENCE_UNHIDDEN', { conference }, at);
  return { ...changeset, actions: [...changeset.actions, ...actions], tasks: [...changeset.tasks, ...tasks] };
}

/** Those of its committees who organize a conference, also those whom no list shows. */
async function organizersOf(table: Table, conference: ConferenceId): Promise<PersonId[]> {
  const ranges = [committeeRange(conference), unlistedRange(conference)];
  const rows = (await Promise.all(ranges.map((range) => table.all(range)))).flat();
  const members = rows.filter(({ type }) => type === 'CommitteeMember');
  return parsedAll(members, memberFrom, table)
    .filter(({ committee }) => roleOfCommittee[committee.kind] === 'ORGANIZER')
    .map(({ person }) => person.id);
}
