import { declarations, participationFields, typeNameOf, type Fields, type NodeTypeName } from '@wikicon/schema';

/** An edge kind as a declaration has it: Session.speakers.person → Person. */
export type EdgeKind = `${string} → ${NodeTypeName}`;

/** Every kind of edge: what the fields of nouns name, also inside of objects, what parts name, and who owns a node. */
export const edgeKinds: readonly EdgeKind[] = [
  ...declarations.flatMap(({ name, owner, fields }) => [
    ...(owner === 'OWNING' ? [`${name}.conference → Conference` as const] : []),
    ...named(name, Object.fromEntries(Object.entries(fields).map(([field, { input }]) => [field, input]))),
  ]),
  ...named('Participation', participationFields),
];

function named(place: string, fields: Fields): EdgeKind[] {
  return Object.entries(fields).flatMap(([name, { to = [], type }]) => {
    const here = `${place}.${name}`;
    const [inner] = [type].flat();
    const within = typeof inner === 'object' && 'fields' in inner ? named(here, inner.fields) : [];
    return [...to.map((prefix): EdgeKind => `${here} → ${typeNameOf(`${prefix}_`)}`), ...within];
  });
}

/** What is asked of the one end to be told the other, and of the other to be told the one. */
interface Ends {
  readonly from: NodeTypeName;
  readonly there: string;
  readonly back: string;
}

const ends = (from: NodeTypeName, there: string, back: string): Ends => ({ from, there, back });

/** A whole list, as far as one page goes: one that is longer fails the test. */
const all = (field: string, of = 'nodes { id }') => `${field}(first: 100) { pageInfo { hasNextPage } ${of} }`;

const owned = (from: NodeTypeName, back: string): Ends => ends(from, 'conference { id }', back);
const sourced = (from: NodeTypeName, list: string): Ends => ends(from, 'source { id }', `${list} { id }`);
const recipient = (back: string): Ends => ends('Credit', 'recipient { ... on Node { id } }', back);
const representing = ends('Session', all('speakers', 'edges { representing { id } }'), all('sessions'));

export const ways: Readonly<Record<EdgeKind, Ends>> = {
  'Conference.series → Series': ends('Conference', 'series { id }', all('conferences')),
  'Person.affiliations.organization → Affiliate': ends('Person', all('affiliations'), all('people')),
  'Person.affiliations.organization → Institution': ends('Person', all('affiliations'), all('people')),
  'Venue.conference → Conference': owned('Venue', 'venues { id }'),
  'Venue.host → Affiliate': ends('Venue', 'host { id }', all('hostedVenues')),
  'Venue.host → Institution': ends('Venue', 'host { id }', all('hostedVenues')),
  'Room.conference → Conference': owned('Room', 'venues { rooms { id } }'),
  'Room.venue → Venue': ends('Room', 'venue { id }', 'rooms { id }'),
  'Topic.conference → Conference': owned('Topic', 'topics { id }'),
  'SessionType.conference → Conference': owned('SessionType', 'sessionTypes { id }'),
  'Source.conference → Conference': owned('Source', 'sources { id }'),
  'Session.conference → Conference': owned('Session', all('sessions')),
  'Session.type → SessionType': ends('Session', 'type { id }', all('sessions')),
  'Session.topics → Topic': ends('Session', 'topics { id }', all('sessions')),
  'Session.slot.room → Room': ends('Session', 'slot { room { id } }', all('sessions')),
  'Session.speakers.person → Person': ends('Session', all('speakers'), all('sessions')),
  'Session.speakers.representing → Affiliate': representing,
  'Session.speakers.representing → Institution': representing,
  'Committee.conference → Conference': owned('Committee', 'committees { id }'),
  'Committee.members.person → Person': ends('Committee', all('members'), all('committees')),
  'Milestone.conference → Conference': owned('Milestone', 'milestones { id }'),
  'Milestone.happenedAt → Conference': ends('Milestone', 'happenedAt { id }', all('milestonesOfOthers')),
  'Milestone.people → Person': ends('Milestone', 'people { id }', all('milestones')),
  'Milestone.organizations → Affiliate': ends('Milestone', 'organizations { id }', all('milestones')),
  'Milestone.organizations → Institution': ends('Milestone', 'organizations { id }', all('milestones')),
  'Milestone.source → Source': sourced('Milestone', 'milestones'),
  'Figure.conference → Conference': owned('Figure', 'figures { id }'),
  'Figure.source → Source': sourced('Figure', 'figures'),
  'Statement.conference → Conference': owned('Statement', 'statements { id }'),
  'Statement.person → Person': ends('Statement', 'person { id }', all('statements')),
  'Statement.source → Source': sourced('Statement', 'statements'),
  'Credit.conference → Conference': owned('Credit', 'credits { id }'),
  'Credit.recipient → Person': recipient(all('credits')),
  'Credit.recipient → Affiliate': recipient(all('credits')),
  'Credit.recipient → Institution': recipient(all('credits')),
  'Credit.recipient → Committee': recipient('credits { id }'),
  'Credit.works → MediaFile': ends('Credit', 'works { id }', 'credits { id }'),
  'Credit.source → Source': sourced('Credit', 'credits'),
  'MediaFile.conference → Conference': owned('MediaFile', all('media')),
  'MediaFile.session → Session': ends('MediaFile', 'session { id }', all('media')),
  'MediaFile.author → Person': ends('MediaFile', 'author { id }', all('media')),
  'Announcement.conference → Conference': owned('Announcement', all('announcements')),
  'Announcement.sessions → Session': ends('Announcement', 'sessions { id }', all('announcements')),
  'Announcement.rooms → Room': ends('Announcement', 'rooms { id }', all('announcements')),
  'Call.conference → Conference': owned('Call', all('calls')),
  'Call.sessionTypes → SessionType': ends('Call', 'sessionTypes { id }', all('calls')),
  'Call.topics → Topic': ends('Call', 'topics { id }', all('calls')),
  'Participation.participant → Person': ends('Conference', all('people'), all('conferences')),
  'Participation.participant → Affiliate': ends('Conference', all('affiliates'), all('conferences')),
  'Participation.participant → Institution': ends('Conference', all('institutions'), all('conferences')),
  // No declaration has it: it leads over the conferences of the series.
  'Series.people → Person': ends('Series', all('people'), all('conferences', 'nodes { series { id } }')),
};

const ofNamelessMembers =
  'A member who is not listed stands for organizations too, and nothing tells for whom: an index of these edges could. An organization leads to its conferences, and their committees to their members.';
const ofParts =
  'Whom an organization sent stands beside each person on the page of the conference, which the organization lists: one more index would have to follow everybody’s part.';

/** Edges that are walked from one end alone, and why. */
export const oneWay: Readonly<Record<EdgeKind, string>> = {
  'Committee.members.representing → Affiliate': ofNamelessMembers,
  'Committee.members.representing → Institution': ofNamelessMembers,
  'Participation.representing → Affiliate': ofParts,
  'Participation.representing → Institution': ofParts,
};
