import type {
  Snapshot,
  CommitteeId,
  CommitteeMembership,
  CommitteeService,
  ConferenceId,
  Person,
} from '@wikicon/schema';
import { conferenceOf } from '@wikicon/schema';
import { isAmong } from '../kernel/choice.ts';
import { visible } from '../authority/visible.ts';
import { conferencePartition, reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import type { Cursors } from '../paging/cursor.ts';
import { memoryPage } from '../paging/in-memory.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest, type Entry } from '../paging/list.ts';
import {
  committeeRange,
  committeesPrefix,
  committeeFrom,
  memberFrom,
  unlistedMembersPrefix,
  type CommitteeData,
  type MemberData,
} from '../rows/committee.ts';

/** The committees of one conference with their members: a few dozen rows, read together. */
export interface ConferenceCommittees {
  readonly committees: readonly CommitteeData[];
  membersOf(committee: CommitteeId): readonly MemberData[];
}

export interface Committees extends CommitteeService {
  all(conference: ConferenceId): Promise<ConferenceCommittees>;
}

export function createCommittees({
  table,
  cursors,
  cache,
  identity,
}: {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly cache: RequestCache;
  readonly identity: Identity;
}): Committees {
  const all = cache.memo(async (conference: ConferenceId): Promise<ConferenceCommittees> => {
    const rows = await table.all(committeeRange(conference));
    const ofType = <Data extends { readonly position: number }>(type: string, parse: (row: Row) => Data): Data[] =>
      parsedAll(
        rows.filter((row) => row.type === type),
        parse,
        table,
      ).toSorted((one, other) => one.position - other.position);
    const members = Map.groupBy(ofType('CommitteeMember', memberFrom), ({ committee }) => committee.id);
    return { committees: ofType('Committee', committeeFrom), membersOf: (committee) => members.get(committee) ?? [] };
  });

  return {
    all,

    ofConference: async (conference, kinds) =>
      (await all(conference)).committees.filter(({ kind }) => isAmong(kinds, kind)),

    async members(committee, page) {
      const request = listRequest(cursors, 'Committee.members', committee, page);
      const members = (await all(conferenceOf(committee))).membersOf(committee);
      // A cursor can be read: places are counted among the named, so that none tells where a nameless one is.
      return memoryPage(
        request,
        members.map((member, place) => entryOf({ ...member, position: place })),
      );
    },

    async unlistedMembers(committee, page) {
      const conference = conferenceOf(committee);
      if (!visible(await identity.viewer(), { field: 'Committee.unlistedMembers', of: committee })) return null;
      const request = listRequest(cursors, 'Committee.unlistedMembers', committee, page);
      const partition = conferencePartition(conference);
      const rows = await table.all({ partition, prefix: unlistedMembersPrefix(committee) });
      return memoryPage(
        request,
        parsedAll(rows, (row) => entryOf(memberFrom(row)), table),
      );
    },

    ofPerson: (person, page) =>
      storedPage(listRequest(cursors, 'Person.committees', person, page), {
        table,
        range: { index: true, partition: reference(person), prefix: committeesPrefix, descending: true },
        entry: (row) => {
          const { committee, role, representing } = memberFrom(row);
          return { node: committee, data: { role, representing } };
        },
      }),
  };
}

const entryOf = ({
  person,
  role,
  representing,
  position,
}: MemberData): Entry<Snapshot<Person>, CommitteeMembership> => ({
  node: person,
  data: { role, representing },
  position: [position, person.id],
});
