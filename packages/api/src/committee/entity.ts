import {
  conferenceOf,
  ulidOf,
  type Committee,
  type CommitteeId,
  type CommitteeRole,
  type Conference,
  type ConferenceId,
  type Person,
} from '@wikicon/schema';
import { conferenceCard, conferenceOrder } from '../conference/entity.ts';
import { conferencePartition, newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import type { OrganizationCard } from '../organization/entity.ts';
import { personCard, type PersonCard } from '../person/entity.ts';

export const committeeKey = (id: CommitteeId): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: reference(id),
});

/** Where the committees of a conference stand with their members: one range. */
export const committeeRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: committeesPrefix,
});

/** Where committees stand in a person's partition of the index, by the time of their conference. */
export const committeesPrefix = 'COM#';

export interface CommitteeData extends Omit<Committee, 'conference'> {
  readonly position: number;
}

export interface MemberData {
  readonly person: PersonCard;
  readonly committee: ReturnType<typeof committeeCard>;
  readonly role: CommitteeRole;
  readonly representing: readonly OrganizationCard[];
  readonly position: number;
}

export interface Member extends Pick<MemberData, 'role' | 'representing'> {
  readonly person: Person;
}

export const committeeCard = ({ id, kind, name }: Omit<Committee, 'conference'>, conference: Conference) => ({
  id,
  kind,
  name,
  conference: conferenceCard(conference),
});

export function committeeRows(
  conference: Conference,
  committee: Omit<Committee, 'conference'>,
  members: readonly Member[],
  position: number,
): Row[] {
  const at = conference.updatedAt;
  const key = committeeKey(committee.id);
  return [
    newRow('Committee', key, { ...committee, position } satisfies CommitteeData, at),
    ...members.map(({ person, role, representing }, place) =>
      newRow(
        'CommitteeMember',
        {
          pk: key.pk,
          sk: `${key.sk}#MEM#${ulidOf(person.id)}`,
          gsi1pk: reference(person.id),
          gsi1sk: `${committeesPrefix}${conferenceOrder(conference)}#${ulidOf(committee.id)}`,
        },
        {
          person: personCard(person),
          committee: committeeCard(committee, conference),
          role,
          representing,
          position: place,
        } satisfies MemberData,
        at,
      ),
    ),
  ];
}
