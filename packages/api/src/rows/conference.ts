import {
  conflictRules,
  declarationOf,
  nouns,
  programPublications,
  publications,
  severities,
  typeNameOf,
  ulidOf,
  type Snapshot,
  type Conference,
  type ConferenceId,
  type Id,
  type RuleSetting,
  type SeriesId,
} from '@wikicon/schema';
import { conferencePartition, dateKey, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import {
  flag,
  list,
  nullable,
  number,
  optional,
  parser,
  shape,
  text,
  word,
  type Check,
  type Fields,
} from '../dynamo/shape.ts';
import { snapshot, id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { seriesSnapshotCheck } from './series.ts';
import { slugRow } from './slug.ts';

export const conferenceKey = (id: ConferenceId): Key => ({ pk: conferencePartition(id), sk: 'META' });

/** Fields that only the team sees: rows from before these had rows of their own hold them. */
export const privateConferenceFields = {
  conflictRules: optional(
    nullable(list(shape<RuleSetting>({ rule: word(conflictRules), severity: nullable(word(severities)) }))),
  ),
  roomChangeMinutes: optional(nullable(number)),
  hiddenReason: optional(nullable(text)),
};

const fields: Fields<Conference> = {
  id: id('con'),
  ...shownChecks(nouns.Conference.fields, { ser: seriesSnapshotCheck }),
  publication: word(publications),
  programPublication: optional(word(programPublications)),
  isHidden: optional(flag),
  ...privateConferenceFields,
  updatedAt: text,
};

export const conferenceFrom = parser(shape(fields));

/** A conference as nodes of others carry it: of a draft nothing that they could show. */
export const namedConferenceCheck: Check<Snapshot<Conference>> = snapshot(fields);

/** The partition of the index in which all public conferences stand, by their first day. */
export const conferencesPartition = 'CONS';

/** A conference among others: its place in time. */
export const conferenceOrder = ({ id, startsOn }: Pick<Conference, 'id' | 'startsOn'>): string =>
  `${dateKey(startsOn)}#${ulidOf(id)}`;

export const isDraft = ({ publication }: Pick<Conference, 'publication'>): boolean => publication === 'DRAFT';

/** Whether it stands in lists beyond itself, and is found by search. Copies say only what keeps it out. */
export const isFindable = ({ publication, isHidden }: Partial<Conference>): boolean =>
  publication !== 'DRAFT' && isHidden !== true;

type OfProgram = Pick<Conference, 'publication' | 'programPublication'>;

export const isProgramDraft = ({ programPublication }: OfProgram): boolean => programPublication === 'DRAFT';

/** Whether a node is part of a program that only the team sees. */
export const isInHiddenProgram = (id: Id, owner: OfProgram | null): boolean =>
  owner !== null && declarationOf(typeNameOf(id)).read === 'WITH_PROGRAM' && isProgramDraft(owner);

/** Whether everybody sees the sessions. */
export const isProgramPublic = (conference: OfProgram): boolean => !isDraft(conference) && !isProgramDraft(conference);

/** What says, beside a copy of a conference, that its program is hidden, or itself from lists. */
const hiddenParts = ({ programPublication, isHidden }: Conference) => ({
  ...(programPublication === 'DRAFT' && { programPublication }),
  ...(isHidden === true && { isHidden }),
});

export const conferenceSnapshot = ({ id, slug, name, edition, status, startsOn, endsOn, timeZone }: Conference) => ({
  id,
  slug,
  name,
  edition,
  status,
  startsOn,
  endsOn,
  timeZone,
});
export type ConferenceSnapshot = ReturnType<typeof conferenceSnapshot>;

export const conferenceSnapshotCheck: Check<ConferenceSnapshot> = shape<ConferenceSnapshot>({
  id: fields.id,
  slug: fields.slug,
  name: fields.name,
  edition: fields.edition,
  status: fields.status,
  startsOn: fields.startsOn,
  endsOn: fields.endsOn,
  timeZone: fields.timeZone,
});

/** A conference as its series has it. */
export const seriesConferenceFrom = parser(namedConferenceCheck);

/** The part of a draft that its address gives away (it is taken), and that others carry (it is named). */
const reservation = ({ id, publication }: Conference) => ({ id, publication });

/** The copy of a conference in nodes of other conferences: of a draft nothing that they could show. */
export const namedSnapshot = (conference: Conference) =>
  isDraft(conference) ? reservation(conference) : conferenceSnapshot(conference);

/** The conference itself, its address, and its edge to the series that it belongs to. */
export function conferenceRows(conference: Conference): Row[] {
  const snapshot = conferenceSnapshot(conference);
  const address = isDraft(conference) ? reservation(conference) : snapshot;
  const at = conference.updatedAt;
  const gsi1sk = conferenceOrder(conference);
  return [
    newRow('Conference', { ...conferenceKey(conference.id), gsi1pk: conferencesPartition, gsi1sk }, conference, at),
    slugRow('conference', conference.slug, { ...address, ...hiddenParts(conference) }, at),
    ...(conference.series === null ? [] : [seriesEdge(conference.series.id, conference, snapshot, at)]),
  ];
}

const seriesEdge = (series: SeriesId, conference: Conference, snapshot: ConferenceSnapshot, at: string): Row =>
  referenceRow({ to: series, from: conference.id, type: 'SeriesConference' }, at, snapshot, {
    gsi1pk: reference(series),
    gsi1sk: `CON#${conferenceOrder(conference)}`,
  });
