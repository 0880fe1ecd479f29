import { conferenceOf, duplicates, type CommitteeValues, type Id } from '@wikicon/schema';
import { latest } from './reference-data.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import type { OrganizationSnapshot } from '../rows/organization.ts';
import type { PersonSnapshot } from '../rows/person.ts';
import { snapshotsOf, type Noun } from './noun.ts';
import {
  committeeFrom,
  committeeKey,
  committeeRows,
  memberFrom,
  unlistedCount,
  unlistedMembersPrefix,
  type CommitteeData,
  type Member,
} from '../rows/committee.ts';

export interface CommitteeContent extends CommitteeData {
  readonly members: readonly Member[];
  readonly updatedAt: string;
}

export const committeeNoun: Noun<CommitteeContent, CommitteeValues> = {
  async load(id, table) {
    const { sk } = committeeKey(id as Id<'com'>);
    const partition = conferencePartition(conferenceOf(id));
    const hidden = unlistedMembersPrefix(id as Id<'com'>);
    const [[main, ...listed], unlisted] = await Promise.all([
      table.all({ partition, prefix: sk }),
      table.all({ partition, prefix: hidden }),
    ]);
    if (main?.sk !== sk) return null;
    const members = [...listed, ...unlisted]
      .map((row) => ({ ...memberFrom(row), isUnlisted: row.sk.startsWith(hidden) }))
      .toSorted((one, other) => one.position - other.position)
      .map(({ person, role, representing, isUnlisted }) => ({ person, role, representing, isUnlisted }));
    const { unlistedMemberCount: _count, ...data } = committeeFrom(main);
    return { content: { ...data, ...unlistedCount(members), members, updatedAt: main.updatedAt }, main };
  },
  edit(before, { members: given, ...values }, { id, at, isUnlisted }) {
    const { unlistedMemberCount: _count, ...rest } = before ?? ({} as CommitteeContent);
    const members =
      given?.map(({ person, role, representing }) => ({
        person: { id: person } as PersonSnapshot,
        role,
        representing: snapshotsOf(representing, []) as readonly OrganizationSnapshot[],
        isUnlisted: isUnlisted(person),
      })) ??
      before?.members ??
      [];
    const content = {
      ...rest,
      position: before?.position ?? latest(at),
      ...values,
      id,
      ...unlistedCount(members),
      members,
      updatedAt: at,
    };
    return content as CommitteeContent;
  },
  mapReferences: (committee, snapshot) => ({
    ...committee,
    members: committee.members.map(({ person, representing, ...member }) => ({
      ...member,
      person: snapshot(person),
      representing: representing.map((one) => snapshot(one)),
    })),
  }),
  problems: ({ members }) =>
    duplicates(
      'members',
      members.map(({ person }) => person.id),
    ),
  rows: ({ members, position, updatedAt, ...committee }, conference) =>
    committeeRows(conference!, committee, members, position, updatedAt),
};
