import type { Person } from '@wikicon/schema';
import type { Graph } from '../src/seed/graph.ts';
import type { SessionContent } from '../src/rows/session.ts';
import { bareConference, noParts, writtenAt } from './bare.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID for the n-th thing of a test. */
const ulid = (n: number): string =>
  Array.from({ length: 26 }, (_, at) => letters[Math.floor(n / 32 ** (25 - at)) % 32]!).join('');

/** Conferences of long ago, each with a person, a session and their edges, that share nothing with any other. */
export const unconnected = (count: number): Graph[] => Array.from({ length: count }, (_, n) => one(n + 1));

function one(n: number): Graph {
  const own = ulid(n);
  const conference = bareConference({
    id: `con_${own}`,
    slug: `synthetic-${n}`,
    name: { en: `Synthetic conference ${n}` },
    startsOn: `${1700 + n}-01-01`,
    endsOn: `${1700 + n}-01-02`,
  });
  const person: Person = {
    id: `per_${own}`,
    displayName: `Synthetic person ${n}`,
    username: `Synthetic person ${n}`,
    about: null,
    languages: [],
    picture: null,
  };
  const session: SessionContent = {
    id: `ses_${own}${own}`,
    title: { en: `Synthetic session ${n}` },
    isTitleDescriptive: false,
    type: null,
    topics: [],
    spokenLanguages: [],
    interpretationLanguages: [],
    status: 'CONFIRMED',
    slot: null,
    speakers: [{ person, role: 'PRESENTER', representing: [] }],
    unnamedSpeakerCount: null,
    updatedAt: writtenAt,
  };
  return {
    series: [],
    organizations: [],
    people: [person],
    affiliations: [],
    conference: {
      ...noParts,
      topics: [],
      sessionTypes: [],
      organizations: [],
      conference,
      sessions: [{ session, abstract: null }],
      people: [
        { person, roles: ['SPEAKER'], representing: [], stated: { roles: [], representing: [] }, isListed: true },
      ],
    },
  };
}
