import { ulidOf, type Conference, type ParticipantRole, type Person } from '@wikicon/schema';
import { conferenceCard, conferenceOrder, type ConferenceCard } from '../conference/entity.ts';
import { conferencePartition, newRow, reference } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import { conferencesPrefix, type OrganizationCard } from '../organization/entity.ts';
import { personCard, type PersonCard } from './entity.ts';

/** Where the listed people of a conference stand. */
export const conferencePeoplePrefix = 'PER#';

export interface ParticipationData {
  readonly person: PersonCard;
  readonly conference: ConferenceCard;
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly OrganizationCard[];
}

export interface Attendance extends Pick<ParticipationData, 'roles' | 'representing'> {
  readonly person: Person;
  /** False for an attendee who did not choose to be listed: no public list, count or page length shows them. */
  readonly isListed: boolean;
}

export function participationRow(conference: Conference, { person, roles, representing, isListed }: Attendance): Row {
  const data: ParticipationData = {
    person: personCard(person),
    conference: conferenceCard(conference),
    roles,
    representing,
  };
  const pk = conferencePartition(conference.id);
  const key = isListed
    ? {
        pk,
        sk: reference(person.id),
        gsi1pk: reference(person.id),
        gsi1sk: `${conferencesPrefix}${conferenceOrder(conference)}`,
      }
    : { pk, sk: `HID#${ulidOf(person.id)}` };
  return newRow('Participation', key, data, conference.updatedAt);
}
