import { ulidOf, type Conference } from '@wikicon/schema';
import { dateKey, reference, referenceRow } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { PersonCard } from './person.ts';
import { sessionCard, type SessionContent, type SpeakerData } from './session.ts';

/** Where sessions stand in a person's or an organization's partition of the index, by time. */
export const sessionsPrefix = 'SES#';

/** Sessions without a slot stand with the first day of their conference. */
const edgeOrder = ({ id, slot }: SessionContent, { startsOn }: Conference): string =>
  `${sessionsPrefix}${slot?.startsAt ?? dateKey(startsOn)}#${ulidOf(id)}`;

export interface SpeakerEdgeData extends Omit<SpeakerData, 'person'> {
  readonly person: PersonCard;
  readonly session: ReturnType<typeof sessionCard>;
}

export interface RepresentationData {
  readonly session: ReturnType<typeof sessionCard>;
  readonly representatives: readonly PersonCard[];
}

/** The edges by which people and organizations list their sessions, across conferences. */
export function sessionEdges(session: SessionContent, conference: Conference): Row[] {
  const gsi1sk = edgeOrder(session, conference);
  const card = sessionCard(session, conference);
  const organizations = new Set(session.speakers.flatMap(({ representing }) => representing.map(({ id }) => id)));
  return [
    ...session.speakers.map(({ person, role, representing }) =>
      referenceRow(
        { to: person.id, from: session.id, type: 'Speaker' },
        session.updatedAt,
        { person, role, representing, session: card } satisfies SpeakerEdgeData,
        { gsi1pk: reference(person.id), gsi1sk },
      ),
    ),
    ...[...organizations].map((organization) =>
      referenceRow(
        { to: organization, from: session.id, type: 'Representation' },
        session.updatedAt,
        { session: card, representatives: representativesOf(session, organization) } satisfies RepresentationData,
        { gsi1pk: reference(organization), gsi1sk },
      ),
    ),
  ];
}

const representativesOf = ({ speakers }: SessionContent, organization: string): PersonCard[] =>
  speakers.filter(({ representing }) => representing.some(({ id }) => id === organization)).map(({ person }) => person);
