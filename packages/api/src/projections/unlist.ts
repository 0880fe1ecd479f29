import type { CommitteeId, Conference, Id, PersonId } from '@wikicon/schema';
import type { Key, Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import { withVisibility } from '../rows/actions.ts';
import { committeeFrom, committeeKey, memberFrom, memberKey, memberRow, unlistedMemberKey } from '../rows/committee.ts';

/** More are moved by later transactions: beside them stands what reveals a profile with its affiliations. */
const maxMoved = 10;

/** The number of committees that are looked at together: two rows each. */
const chunkSize = 50;

/**
 * Returns what moves a person between the named and the nameless places of committees, as they chose, of a few
 * committees at once. It writes nothing itself.
 */
export async function unlistActions(
  table: Table,
  conference: Conference,
  person: PersonId,
  { committees, isUnlisted }: { readonly committees: readonly CommitteeId[]; readonly isUnlisted: boolean },
): Promise<Action[]> {
  const due: { readonly main: Row; readonly member: Row }[] = [];
  for (let at = 0; at < committees.length && due.length < maxMoved; at += chunkSize)
    due.push(...(await misplaced(table, person, committees.slice(at, at + chunkSize), isUnlisted)));
  return due.slice(0, maxMoved).flatMap(({ main, member }) => moved(conference, main, member, isUnlisted));
}

/** Returns those of the committees in which the person stands where they do not belong, with the rows that say so. */
async function misplaced(table: Table, person: PersonId, committees: readonly CommitteeId[], isUnlisted: boolean) {
  const rows = await table.getMany(
    committees.flatMap((id): Key[] => [
      committeeKey(id),
      isUnlisted ? memberKey(id, person) : unlistedMemberKey(id, person),
    ]),
  );
  return committees.flatMap((_id, at) => {
    const [main = null, member = null] = [rows[2 * at], rows[2 * at + 1]];
    return main === null || member === null ? [] : [{ main, member }];
  });
}

/** Returns whose parts are to be derived anew when a person was moved: organizations that they stand for, and theirs. */
export function derivedAfter(actions: readonly Action[], person: Id): Id[] {
  const members = actions.flatMap((action) =>
    'put' in action && action.put.type === 'CommitteeMember' ? [memberFrom(action.put)] : [],
  );
  const organizations = members.flatMap(({ representing }) => representing.map(({ id }) => id as Id));
  return [...new Set([...organizations, ...(members.length === maxMoved ? [person] : [])])];
}

function moved(conference: Conference, main: Row, member: Row, isUnlisted: boolean): Action[] {
  const { unlistedMemberCount = 0, ...committee } = committeeFrom(main);
  const count = unlistedMemberCount + (isUnlisted ? 1 : -1);
  const data = { ...committee, ...(count > 0 && { unlistedMemberCount: count }) };
  const { position, ...own } = memberFrom(member);
  const row = memberRow(conference, committee, { ...own, isUnlisted }, position, member.updatedAt);
  const [shown] = withVisibility([row], conference);
  const { pk, sk } = member;
  return [
    { put: { ...main, data, stamp: crypto.randomUUID() }, when: { stamp: main.stamp } },
    { put: { ...shown!, version: member.version, createdAt: member.createdAt } },
    { remove: { pk, sk }, when: 'present' },
  ];
}
