import type { CommitteeId, OrganizationId } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import { listedMembersRange, memberFrom } from '../rows/committee.ts';

/**
 * Returns those committees in which a named member stands for an organization: nothing tells for whom a nameless member
 * stands.
 */
export async function representedIn(
  table: Table,
  organization: OrganizationId,
  committees: readonly CommitteeId[],
): Promise<ReadonlySet<CommitteeId>> {
  const members = await Promise.all(committees.map((id) => table.all(listedMembersRange(id))));
  return new Set(
    committees.filter((_id, at) =>
      members[at]!.some((row) => memberFrom(row).representing.some(({ id }) => id === organization)),
    ),
  );
}
