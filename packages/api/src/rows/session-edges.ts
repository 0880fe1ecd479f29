import { ulidOf, type Conference } from '@wikicon/schema';
import { dateKey, reference, referenceRow } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import { list, nullable, parser, shape, text, type Check } from '../dynamo/shape.ts';
import { snapshot, id, localized } from './checks.ts';
import { roomFields } from './reference-data.ts';
import { personSnapshotCheck, type PersonSnapshot } from './person.ts';
import {
  sessionSnapshot,
  sessionFields,
  slotFields,
  speakerFields,
  type SessionContent,
  type SpeakerData,
} from './session.ts';

/** The prefix of sessions in a person's or an organization's partition of the index, by time. */
export const sessionsPrefix = 'SES#';

/** Sessions without a slot stand with the first day of their conference. */
const edgeOrder = ({ id, slot }: SessionContent, { startsOn }: Conference): string =>
  `${sessionsPrefix}${slot?.startsAt ?? dateKey(startsOn)}#${ulidOf(id)}`;

export interface SpeakerEdgeData extends Omit<SpeakerData, 'person'> {
  readonly person: PersonSnapshot;
  readonly session: SessionSnapshot;
}

export interface RepresentationData {
  readonly session: SessionSnapshot;
  readonly representatives: readonly PersonSnapshot[];
}

type SessionSnapshot = ReturnType<typeof sessionSnapshot>;

const sessionSnapshotCheck: Check<SessionSnapshot> = shape<SessionSnapshot>({
  ...sessionFields,
  id: id('ses'),
  slot: nullable(shape<NonNullable<SessionSnapshot['slot']>>({ ...slotFields, room: nullable(snapshot(roomFields)) })),
  conference: shape<SessionSnapshot['conference']>({ id: id('con'), slug: text, name: localized }),
});

export const speakerEdgeFrom = parser(
  shape<SpeakerEdgeData>({ ...speakerFields, person: personSnapshotCheck, session: sessionSnapshotCheck }),
);

export const representationFrom = parser(
  shape<RepresentationData>({ session: sessionSnapshotCheck, representatives: list(personSnapshotCheck) }),
);

/** The edges by which people and organizations list their sessions, across conferences. */
export function sessionEdges(session: SessionContent, conference: Conference): Row[] {
  const gsi1sk = edgeOrder(session, conference);
  const snapshot = sessionSnapshot(session, conference);
  const organizations = new Set(session.speakers.flatMap(({ representing }) => representing.map(({ id }) => id)));
  return [
    ...session.speakers.map(({ person, role, representing }) =>
      referenceRow(
        { to: person.id, from: session.id, type: 'Speaker' },
        session.updatedAt,
        { person, role, representing, session: snapshot } satisfies SpeakerEdgeData,
        { gsi1pk: reference(person.id), gsi1sk },
      ),
    ),
    ...[...organizations].map((organization) =>
      referenceRow(
        { to: organization, from: session.id, type: 'Representation' },
        session.updatedAt,
        { session: snapshot, representatives: representativesOf(session, organization) } satisfies RepresentationData,
        { gsi1pk: reference(organization), gsi1sk },
      ),
    ),
  ];
}

const representativesOf = ({ speakers }: SessionContent, organization: string): PersonSnapshot[] =>
  speakers.filter(({ representing }) => representing.some(({ id }) => id === organization)).map(({ person }) => person);
