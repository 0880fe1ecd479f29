import {
  committeeRoles,
  conferenceOf,
  nouns,
  ulidOf,
  type Committee,
  type CommitteeId,
  type CommitteeKind,
  type CommitteeRole,
  type Conference,
  type ConferenceId,
  type PersonId,
} from '@wikicon/schema';
import { conferenceSnapshot, conferenceSnapshotCheck, conferenceOrder } from './conference.ts';
import { conferencePartition, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { list, nullable, number, optional, parser, shape, word } from '../dynamo/shape.ts';
import { id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { organizationSnapshotCheck, type OrganizationSnapshot } from './organization.ts';
import { personSnapshotCheck, type PersonSnapshot } from './person.ts';

export const committeeKey = (id: CommitteeId): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: reference(id),
});

/** Returns the range in which everybody reads who the members are. */
export function listedMembersRange(committee: CommitteeId) {
  const { pk, sk } = committeeKey(committee);
  return { partition: pk, prefix: `${sk}#MEM#` };
}

export function memberKey(committee: CommitteeId, person: PersonId): Key {
  const { partition, prefix } = listedMembersRange(committee);
  return { pk: partition, sk: `${prefix}${ulidOf(person)}` };
}

/** Returns the range of the committees of a conference, with their members. */
export const committeeRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: committeesPrefix,
});

/** The prefix of committees in a person's partition of the index, by the time of their conference. */
export const committeesPrefix = 'COM#';

export interface CommitteeData extends Omit<Committee, 'conference'> {
  readonly position: number;
}

const fields = { id: id('com'), ...shownChecks(nouns.Committee.fields) };

const named = { id: fields.id, kind: fields.kind, name: fields.name };

export const committeeFrom = parser(
  shape<CommitteeData>({
    ...fields,
    unnamedMemberCount: nullable(number),
    unlistedMemberCount: optional(number),
    position: number,
  }),
);

/** The prefix of members who chose not to be listed in the conference: no public query reads this range. */
export const unlistedMembersPrefix = (committee: CommitteeId): string => `${allUnlistedPrefix}${ulidOf(committee)}#`;

const allUnlistedPrefix = 'UCM#';

/** Returns the range of those of all committees of a conference. */
export const unlistedRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: allUnlistedPrefix,
});

export const unlistedMemberKey = (committee: CommitteeId, person: PersonId): Key => ({
  pk: committeeKey(committee).pk,
  sk: `${unlistedMembersPrefix(committee)}${ulidOf(person)}`,
});

/** The prefix in a person's partition of what they may do: sessions, access tokens, and the teams they belong to. */
export const accessPrefix = 'AUTH#';
export const teamPrefix = `${accessPrefix}TEAM#`;

/** A membership as the person's side holds it: from it follows what they may do. */
export interface TeamData {
  readonly committee: CommitteeId;
  readonly kind: CommitteeKind;
  readonly representing: readonly OrganizationSnapshot[];
}

export const teamFrom = parser(
  shape<TeamData>({ committee: named.id, kind: named.kind, representing: list(organizationSnapshotCheck) }),
);

const teamRow = (
  person: PersonId,
  { id, kind }: Pick<Committee, 'id' | 'kind'>,
  { representing }: Pick<MemberData, 'role' | 'representing'>,
  at: string,
): Row =>
  newRow(
    'Team',
    { pk: reference(person), sk: `${teamPrefix}${id}` },
    { committee: id, kind, representing } satisfies TeamData,
    at,
  );

export interface MemberData {
  readonly person: PersonSnapshot;
  readonly committee: CommitteeSnapshot;
  readonly role: CommitteeRole;
  readonly representing: readonly OrganizationSnapshot[];
  readonly position: number;
}

export type CommitteeSnapshot = ReturnType<typeof committeeSnapshot>;

export const committeeSnapshotCheck = shape<CommitteeSnapshot>({ ...named, conference: conferenceSnapshotCheck });

export const memberFrom = parser(
  shape<MemberData>({
    person: personSnapshotCheck,
    committee: committeeSnapshotCheck,
    role: word(committeeRoles),
    representing: list(organizationSnapshotCheck),
    position: number,
  }),
);

export interface Member extends Pick<MemberData, 'role' | 'representing'> {
  readonly person: PersonSnapshot;
  /** True when they chose not to be listed in the conference: the committee keeps a nameless place for them. */
  readonly isUnlisted?: boolean;
}

/** The row of a member, in the range and index that everybody reads, or in neither. */
export function memberRow(
  conference: Conference,
  committee: Omit<Committee, 'conference'>,
  { person, role, representing, isUnlisted = false }: Member,
  position: number,
  at: string,
): Row {
  const key = isUnlisted
    ? unlistedMemberKey(committee.id, person.id)
    : {
        ...memberKey(committee.id, person.id),
        gsi1pk: reference(person.id),
        gsi1sk: `${committeesPrefix}${conferenceOrder(conference)}#${ulidOf(committee.id)}`,
      };
  const snapshot = committeeSnapshot(committee, conference);
  return newRow(
    'CommitteeMember',
    key,
    { person, committee: snapshot, role, representing, position } satisfies MemberData,
    at,
  );
}

export const committeeSnapshot = ({ id, kind, name }: Omit<Committee, 'conference'>, conference: Conference) => ({
  id,
  kind,
  name,
  conference: conferenceSnapshot(conference),
});

export function committeeRows(
  conference: Conference,
  committee: Omit<Committee, 'conference'>,
  members: readonly Member[],
  position: number,
  at: string,
): Row[] {
  const key = committeeKey(committee.id);
  const { unlistedMemberCount: _former, ...content } = committee;
  return [
    newRow('Committee', key, { ...content, ...unlistedCount(members), position } satisfies CommitteeData, at),
    ...members.flatMap((member, place) => [
      teamRow(member.person.id, committee, member, at),
      memberRow(conference, committee, member, place, at),
    ]),
    ...[...new Set(members.flatMap(({ representing }) => representing.map(({ id }) => id)))].map((organization) =>
      referenceRow({ to: organization, from: committee.id }, at),
    ),
  ];
}

/** Counts the places that are nameless because somebody chose it; left out where there are none, as in most rows. */
export function unlistedCount(members: readonly Member[]): Pick<Committee, 'unlistedMemberCount'> {
  const count = members.filter(({ isUnlisted }) => isUnlisted).length;
  return count === 0 ? {} : { unlistedMemberCount: count };
}
