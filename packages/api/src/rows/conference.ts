import { ulidOf, type Conference, type ConferenceId, type SeriesId } from '@wikicon/schema';
import { conferencePartition, dateKey, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { slugRow } from './slug.ts';

export const conferenceKey = (id: ConferenceId): Key => ({ pk: conferencePartition(id), sk: 'META' });

/** The partition of the index in which all public conferences stand, by their first day. */
export const conferencesPartition = 'CONS';

/** A conference among others: its place in time. */
export const conferenceOrder = ({ id, startsOn }: Pick<Conference, 'id' | 'startsOn'>): string =>
  `${dateKey(startsOn)}#${ulidOf(id)}`;

export const isDraft = ({ publication }: Pick<Conference, 'publication'>): boolean => publication === 'DRAFT';

export const conferenceCard = ({ id, slug, name, edition, status, startsOn, endsOn, timeZone }: Conference) => ({
  id,
  slug,
  name,
  edition,
  status,
  startsOn,
  endsOn,
  timeZone,
});
export type ConferenceCard = ReturnType<typeof conferenceCard>;

/** What an address of a draft gives away, that it is taken; and what others carry of one, that it is named. */
const reservation = ({ id, publication }: Conference) => ({ id, publication });

/** What nodes of other conferences carry of one: of a draft nothing that they could show. */
export const namedCard = (conference: Conference) =>
  isDraft(conference) ? reservation(conference) : conferenceCard(conference);

/** The conference itself, its address, and its edge to the series that it belongs to. */
export function conferenceRows(conference: Conference): Row[] {
  const card = conferenceCard(conference);
  const at = conference.updatedAt;
  const gsi1sk = conferenceOrder(conference);
  return [
    newRow('Conference', { ...conferenceKey(conference.id), gsi1pk: conferencesPartition, gsi1sk }, conference, at),
    slugRow('conference', conference.slug, isDraft(conference) ? reservation(conference) : card, at),
    ...(conference.series === null ? [] : [seriesEdge(conference.series.id, conference, card, at)]),
  ];
}

const seriesEdge = (series: SeriesId, conference: Conference, card: ConferenceCard, at: string): Row =>
  referenceRow({ to: series, from: conference.id, type: 'SeriesConference' }, at, card, {
    gsi1pk: reference(series),
    gsi1sk: `CON#${conferenceOrder(conference)}`,
  });
