import type { MediaFile } from '../../media/query.ts';
import type { CommitteeEdge, ConferenceEdge, FileEdge, SessionEdge, StopConference } from './lists.ts';

/** A conference on the line of somebody's time, with what they did there. */
export interface Stop {
  readonly conference: StopConference;
  /** Null while only a session, committee or file of theirs is known. */
  readonly participation: ConferenceEdge | null;
  readonly sessions: readonly SessionEdge[];
  readonly committees: readonly CommitteeEdge[];
  readonly files: readonly MediaFile[];
}

export interface Lists {
  readonly conferences: readonly ConferenceEdge[];
  readonly sessions: readonly SessionEdge[];
  readonly committees: readonly CommitteeEdge[];
  readonly media: readonly FileEdge[];
}

/** Joins what is known of somebody by conference, the latest first; one without a day leads, as in lists of the API. */
export function timeline({ conferences, sessions, committees, media }: Lists): Stop[] {
  const all = [
    ...conferences.map(({ node }) => node),
    ...[...sessions, ...committees, ...media].map(({ node }) => node.conference),
  ];
  const known = new Map(all.map((conference) => [conference.id, conference]));
  return [...known.values()].toSorted(latestFirst).map((conference) => ({
    conference,
    participation: conferences.find(({ node }) => node.id === conference.id) ?? null,
    sessions: sessions.filter(({ node }) => node.conference.id === conference.id),
    committees: committees.filter(({ node }) => node.conference.id === conference.id),
    files: media.flatMap(({ node }) => (node.conference.id === conference.id ? [node] : [])),
  }));
}

/** `~` sorts after every digit. */
const placeOf = ({ startsOn, id }: StopConference): string => `${startsOn ?? '~'} ${id}`;

const latestFirst = (one: StopConference, other: StopConference): number => (placeOf(one) < placeOf(other) ? 1 : -1);

/** The years from the earliest conference to the latest one whose days are known; null where none are. */
export function yearsOf(stops: readonly Stop[]): readonly [string, string] | null {
  const years = stops.flatMap(({ conference: { startsOn } }) => (startsOn === null ? [] : [startsOn.slice(0, 4)]));
  return years.length === 0 ? null : [years.at(-1)!, years[0]!];
}
