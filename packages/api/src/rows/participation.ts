import {
  participantRoles,
  typeNameOf,
  ulidOf,
  type Conference,
  type ConferenceId,
  type Id,
  type ParticipantRole,
  type PersonId,
} from '@wikicon/schema';
import { conferenceSnapshot, conferenceSnapshotCheck, conferenceOrder, type ConferenceSnapshot } from './conference.ts';
import { conferencePartition, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { flag, list, nullable, optional, parser, shape, word } from '../dynamo/shape.ts';
import type { Table } from '../dynamo/table.ts';
import { conferencesPrefix, organizationSnapshotCheck, type OrganizationSnapshot } from './organization.ts';
import { personSnapshotCheck, type PersonSnapshot } from './person.ts';

/** The prefix of the listed people of a conference. */
export const conferencePeoplePrefix = 'PER#';

export const participationKey = (conference: ConferenceId, person: PersonId): Key => ({
  pk: conferencePartition(conference),
  sk: reference(person),
});

/** The prefix of those who take part and are not listed. */
export const unlistedPrefix = 'HID#';

/** Returns the key of an attendee who is not listed. */
export const unlistedKey = (conference: ConferenceId, person: PersonId): Key => ({
  pk: conferencePartition(conference),
  sk: `${unlistedPrefix}${ulidOf(person)}`,
});

/** Those who chose not to be listed in a conference; whoever did not choose is listed for what they do. */
export async function unlistedAmong(
  table: Table,
  conference: ConferenceId,
  ids: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const people = ids.filter((id) => typeNameOf(id) === 'Person') as PersonId[];
  const rows = await table.getMany(people.map((id) => unlistedKey(conference, id)));
  return new Set(people.filter((_id, at) => isOwnChoice(rows[at] ?? null)));
}

const isOwnChoice = (row: Row | null): boolean => row !== null && participationFrom(row).choice === false;

export interface ParticipationData {
  readonly person: PersonSnapshot;
  readonly conference: ConferenceSnapshot;
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly OrganizationSnapshot[];
  /** Their own decision whether they are listed; null for none. */
  readonly choice?: boolean | null;
  /** The part that was stated of them; the other roles follow from the program, committees and story. */
  readonly stated: Stated;
}

export interface Stated {
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly OrganizationSnapshot[];
}

const stated = {
  roles: list(word(participantRoles)),
  representing: list(organizationSnapshotCheck),
};

export const participationFrom = parser(
  shape<ParticipationData>({
    ...stated,
    person: personSnapshotCheck,
    conference: conferenceSnapshotCheck,
    choice: optional(nullable(flag)),
    stated: shape<Stated>(stated),
  }),
);

export interface Attendance extends Pick<ParticipationData, 'roles' | 'representing' | 'stated'> {
  readonly person: PersonSnapshot;
  /** False for an attendee who did not choose to be listed: no public list, count or page length shows them. */
  readonly isListed: boolean;
  readonly choice?: boolean | null;
}

/** A person's part in a conference, and the edge by which a rename finds it. */
export function participationRows(
  conference: Conference,
  { person, roles, representing, stated, isListed, choice = isListed ? null : false }: Attendance,
): Row[] {
  const data: ParticipationData = {
    person,
    conference: conferenceSnapshot(conference),
    roles,
    representing,
    stated,
    choice,
  };
  const key = isListed
    ? {
        ...participationKey(conference.id, person.id),
        gsi1pk: reference(person.id),
        gsi1sk: `${conferencesPrefix}${conferenceOrder(conference)}`,
      }
    : unlistedKey(conference.id, person.id);
  return [
    newRow('Participation', key, data, conference.updatedAt),
    referenceRow({ to: person.id, from: conference.id }, conference.updatedAt),
  ];
}
