import type { CommitteeId, Conference, PersonId } from '@wikicon/schema';
import type { Key, Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import { withVisibility } from '../write/actions.ts';
import {
  committeeKey,
  memberKey,
  memberRow,
  unlistedMemberKey,
  type CommitteeData,
  type MemberData,
} from './entity.ts';

/**
 * Returns what moves a person between the named and the nameless places of committees, as they chose. It writes
 * nothing itself.
 */
export async function unlistActions(
  table: Table,
  conference: Conference,
  person: PersonId,
  { committees, isUnlisted }: { readonly committees: readonly CommitteeId[]; readonly isUnlisted: boolean },
): Promise<Action[]> {
  const rows = await table.getMany(
    committees.flatMap((id): Key[] => [
      committeeKey(id),
      isUnlisted ? memberKey(id, person) : unlistedMemberKey(id, person),
    ]),
  );
  return committees.flatMap((_id, at) => {
    const [main = null, member = null] = [rows[2 * at], rows[2 * at + 1]];
    return main === null || member === null ? [] : moved(conference, main, member, isUnlisted);
  });
}

function moved(conference: Conference, main: Row, member: Row, isUnlisted: boolean): Action[] {
  const { unlistedMemberCount = 0, ...committee } = main.data as CommitteeData;
  const count = unlistedMemberCount + (isUnlisted ? 1 : -1);
  const data = { ...committee, ...(count > 0 && { unlistedMemberCount: count }) };
  const { position, ...own } = member.data as MemberData;
  const row = memberRow(conference, committee, { ...own, isUnlisted }, position, member.updatedAt);
  const [shown] = withVisibility([row], conference);
  const { pk, sk } = member;
  return [
    { put: { ...main, data, stamp: crypto.randomUUID() }, when: { stamp: main.stamp } },
    { put: { ...shown!, version: member.version, createdAt: member.createdAt } },
    { remove: { pk, sk }, when: 'present' },
  ];
}
