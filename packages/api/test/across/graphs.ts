import type { Affiliate, Institution, Organization, Person, Series, Topic } from '@wikicon/schema';
import { bareAffiliate, bareConference, noParts, writtenAt } from '../bare.ts';
import { standsFor, type SmallGraph } from './small-graph.ts';
import { ulids } from './ulids.ts';
import type { Graph } from '../../src/seed/graph.ts';

const own = ulids();
const people: Person[] = Array.from({ length: 5 }, (_, n) => ({
  id: `per_${own(`person ${n}`)}`,
  displayName: `Person ${n}`,
  username: `Person ${n}`,
  about: null,
  languages: [],
  picture: null,
}));
const affiliate = (n: number): Affiliate =>
  bareAffiliate({
    id: `aff_${own(`organization ${n}`)}`,
    slug: `affiliate-${n}`,
    name: { en: `Affiliate ${n}` },
    type: 'CHAPTER',
  });
const institution: Institution = {
  website: null,
  country: null,
  logo: null,
  wikidataId: null,
  id: `ins_${own('organization 2')}`,
  slug: 'institution-2',
  name: { en: 'Institution 2' },
};
export const organizations: readonly Organization[] = [affiliate(0), affiliate(1), institution];
const series: Series = {
  id: `ser_${own('series')}`,
  slug: 'series',
  name: { en: 'Series' },
  area: null,
  wikidataId: null,
};

/** The same as the seed brings it in, one conference after the other. */
export const graphsOf = ({ conferences, belongs }: SmallGraph): Graph[] =>
  conferences.map((one, n) => ({
    ...conferenceOf(one, n),
    ...(n === 0
      ? {
          series: [series],
          organizations,
          people,
          affiliations: belongs.map(([person, organization]) => ({
            person: people[person]!,
            organization: organizations[organization]!,
            affiliation: { role: null, title: null, since: null, until: null },
          })),
        }
      : { series: [], organizations: [], people: [], affiliations: [] }),
  }));

function conferenceOf(one: SmallGraph['conferences'][number], n: number): Pick<Graph, 'conference'> {
  const ulid = own(`conference ${n}`);
  const day = one.year === null ? null : `${one.year}-05-0${(n % 9) + 1}`;
  const conference = bareConference({
    id: `con_${ulid}`,
    slug: `conference-${n}`,
    name: { en: `Conference ${n}` },
    series: one.isInSeries ? { id: series.id, slug: series.slug, name: series.name } : null,
    publication: one.isDraft ? 'DRAFT' : 'PUBLISHED',
    startsOn: day,
    endsOn: day,
    country: one.country,
    workingLanguages: one.languages,
  });
  const topics: Topic[] = [0, 1, 2].map((topic) => ({
    id: `top_${ulid}${own(`topic ${topic}`)}`,
    slug: `topic-${topic}`,
    name: { en: `Topic ${topic}` },
    // The last one has no item.
    wikidataId: topic === 2 ? null : `Q${topic + 1}`,
  }));
  const type = {
    id: `typ_${ulid}${own('type')}`,
    slug: 'talk',
    name: { en: 'Talk' },
    maxDurationMinutes: null,
  } as const;
  const sessions = one.sessions.map(({ spoken, hour, title, speakers, ...session }, place) => ({
    abstract: null,
    session: {
      id: `ses_${ulid}${own(`session ${place}`)}`,
      title: { en: title },
      isTitleDescriptive: false,
      type: session.hasType ? { id: type.id } : null,
      topics: session.topics.map((topic) => ({ id: topics[topic]!.id })),
      spokenLanguages: spoken,
      interpretationLanguages: [],
      status: 'CONFIRMED',
      slot:
        hour === null
          ? null
          : {
              startsAt: `2026-05-01T${hour}:00:00Z`,
              endsAt: `2026-05-01T${hour}:30:00Z`,
              day: '2026-05-01',
              room: null,
            },
      speakers: speakers.map(([person, organization]) => ({
        person: snapshotOf(people[person]!),
        role: 'PRESENTER',
        representing: organization === null ? [] : [organizationOf(organization)],
      })),
      unnamedSpeakerCount: null,
      updatedAt: writtenAt,
    },
  })) as Graph['conference']['sessions'];
  const onStage = [...new Set(one.sessions.flatMap(({ speakers }) => speakers.map(([person]) => person)))];
  const stoodFor = (person: number) =>
    [...new Set(standsFor(one, person))].map((organization) => organizationOf(organization));
  const represented = new Set(onStage.flatMap((person) => standsFor(one, person)));
  return {
    conference: {
      conference,
      sessions,
      topics,
      sessionTypes: [type],
      people: onStage.map((person) => ({
        person: snapshotOf(people[person]!),
        roles: ['SPEAKER'],
        representing: stoodFor(person),
        stated: { roles: [], representing: [] },
        isListed: !one.unlisted.includes(person),
      })),
      organizations: [...represented].map((organization) => ({
        organization: organizationOf(organization),
        roles: ['REPRESENTED'],
        stated: [],
      })),
      ...noParts,
    },
  };
}

const snapshotOf = ({ id, displayName, username }: Person) => ({ id, displayName, username });
const organizationOf = (n: number) => {
  const { id, slug, name } = organizations[n]!;
  return { id, slug, name, ...(n < 2 && { type: 'CHAPTER', code: null, continent: null }) } as never;
};
