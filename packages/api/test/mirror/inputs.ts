import { english } from '../drafts.ts';
import type { State } from './state.ts';

/** Numbers that decide whatever a history leaves open. */
export type Dice = (sides: number) => number;

/** What a write may name, and when it is. */
export interface Around {
  readonly state: State;
  readonly place: number;
  readonly dice: Dice;
  readonly now: Date;
}

const words = ['Wikidata', 'Toshkent', 'Навоий', 'commons', 'Артём'];

export const text = ({ dice, state }: Around) => english(`${words[dice(5)]} ${dice(3)} ${state.name}`);

/** One of the nodes of some types, or none. */
export function one({ state, place, dice }: Around, ...types: readonly string[]): string | null {
  const found = state.nodes.filter(
    (node) => types.includes(node.type) && (node.place === place || /^(per|aff|ins|ser)_/.test(node.id)),
  );
  return found[dice(found.length + 1)]?.id ?? null;
}

const some = (around: Around, ...types: readonly string[]): string[] => [
  ...new Set([one(around, ...types), one(around, ...types)].filter((id) => id !== null)),
];

const organizations = ['Affiliate', 'Institution'];

const person = (around: Around, more: (around: Around) => object): object[] =>
  some(around, 'Person').map((id) => ({ person: id, representing: some(around, ...organizations), ...more(around) }));

const minutes = ({ now }: Around, count: number): string =>
  `${new Date(now.getTime() + count * 60_000).toISOString().slice(0, 19)}Z`;

const slug = ({ state, dice }: Around): string => `${state.name}-${dice(4)}`;

/** The fields of each type, as they are made and as they are changed. */
export const inputs: Readonly<Record<string, (around: Around) => object>> = {
  Conference: (a) => ({ name: text(a), city: text(a), series: one(a, 'Series'), edition: a.dice(3) + 1 }),
  Person: (a) => ({
    displayName: text(a)[0]!.text,
    about: text(a),
    affiliations: some(a, ...organizations).map((organization) => ({ organization, role: 'MEMBER' })),
  }),
  Affiliate: (a) => ({ slug: slug(a), name: text(a), type: 'USER_GROUP' }),
  Institution: (a) => ({ slug: slug(a), name: text(a) }),
  Series: (a) => ({ slug: slug(a), name: text(a) }),
  Source: (a) => ({ title: text(a), kind: 'OTHER', url: 'https://example.org/' }),
  Venue: (a) => ({ name: text(a), host: one(a, ...organizations) }),
  Room: (a) => ({
    venue: one(a, 'Venue') ?? a.state.own[a.place]!.id,
    slug: slug(a),
    name: text(a),
    capacity: a.dice(9),
  }),
  Topic: (a) => ({ slug: slug(a), name: text(a), wikidataId: [null, 'Q2013', 'Q42'][a.dice(3)] }),
  SessionType: (a) => ({ slug: slug(a), name: text(a) }),
  Session: (a) => ({
    title: text(a),
    type: one(a, 'SessionType'),
    topics: some(a, 'Topic'),
    slot: [null, { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: one(a, 'Room') }][a.dice(2)],
    speakers: person(a, ({ dice }) => ({ role: ['PRESENTER', 'PANELIST'][dice(2)] })),
    expectedAttendance: a.dice(9),
  }),
  Committee: (a) => ({ kind: 'VOLUNTEERS', name: text(a), members: person(a, () => ({ role: 'MEMBER' })) }),
  Milestone: (a) => ({
    kind: 'EVENT',
    title: text(a),
    people: some(a, 'Person'),
    organizations: some(a, ...organizations),
    happenedAt: [null, a.state.own[a.dice(2)]!.id][a.dice(2)],
    source: one(a, 'Source'),
  }),
  Figure: (a) => ({ metric: 'SESSIONS', label: text(a), value: String(a.dice(9)), source: one(a, 'Source') }),
  Statement: (a) => ({ kind: 'TESTIMONIAL', body: text(a), person: one(a, 'Person'), source: one(a, 'Source') }),
  Credit: (a) => ({ role: 'ORGANIZING', recipient: one(a, 'Person', ...organizations), works: some(a, 'MediaFile') }),
  MediaFile: (a) => ({
    pageUrl: 'https://example.org/file',
    caption: text(a),
    session: one(a, 'Session'),
    author: one(a, 'Person'),
    license: 'CC-BY-SA-4.0',
  }),
  Call: (a) => ({
    title: text(a),
    announcedAt: [null, minutes(a, -1), minutes(a, 1)][a.dice(3)],
    sessionTypes: some(a, 'SessionType'),
    topics: some(a, 'Topic'),
  }),
  Announcement: (a) => ({
    title: text(a),
    publishedAt: [null, minutes(a, -1), minutes(a, 1), minutes(a, 5)][a.dice(4)],
    sessions: some(a, 'Session'),
    rooms: some(a, 'Room'),
    note: text(a)[0]!.text,
  }),
};
