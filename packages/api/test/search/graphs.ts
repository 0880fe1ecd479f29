import { noParts } from '../bare.ts';
import type { Conference, Localized, Organization, Person, Series, Topic } from '@wikicon/schema';
import type { Graph } from '../../src/seed/graph.ts';
import type { SessionContent } from '../../src/rows/session.ts';
import { lines, textsOf } from './files.ts';

/** A ULID for the n-th thing of a kind. */
const ulid = (n: number): string => String(n).padStart(26, '0');

const at = '2026-01-01T00:00:00Z';
const localized = (cells: readonly string[]) => textsOf(cells);

export const people: Person[] = lines('people.txt').map(([named = '', username = ''], n) => ({
  id: `per_${ulid(n + 1)}`,
  displayName: named.slice(3),
  username: username === '' ? null : username.replaceAll('_', ' '),
  about: null,
  languages: [],
  picture: null,
}));

export const organizations = lines('organizations.txt').map(([named = '', code = '', ...names], n) => {
  const [slug = '', kind] = named.split(' ').toReversed();
  const base = { slug, name: localized(names), website: null, country: null, wikidataId: null };
  return kind === 'inst'
    ? { ...base, id: `ins_${ulid(n + 1)}` }
    : {
        ...base,
        id: `aff_${ulid(n + 1)}`,
        type: 'USER_GROUP',
        code: code === '' ? null : code,
        region: null,
        continent: null,
        languages: [],
      };
}) as unknown as Organization[];

export const series = lines('series.txt').map(([slug = '', ...names], n) => ({
  id: `ser_${ulid(n + 1)}`,
  slug,
  name: localized(names),
  area: null,
  wikidataId: null,
})) as unknown as Series[];

const conferences = lines('conferences.txt').map(([slug = '', startsOn = '', family = '', ...texts], n) => {
  const city = texts.findIndex((text) => text.startsWith('city:'));
  const own = series.find((one) => one.slug === family);
  return {
    id: `con_${ulid(n + 1)}`,
    slug,
    name: localized(texts.slice(0, city)),
    city: localized(texts.slice(city).map((text) => text.replace('city: ', ''))),
    startsOn,
    endsOn: startsOn,
    series: own ? { id: own.id, slug: own.slug, name: own.name } : null,
    summary: null,
    publication: 'PUBLISHED',
    edition: null,
    status: 'CONFIRMED',
    attendanceMode: null,
    timeZone: 'UTC',
    country: null,
    workingLanguages: [],
    interpretationLanguages: [],
    website: null,
    wikidataId: null,
    updatedAt: at,
  };
}) as unknown as Conference[];

const named = lines('topics.txt');
const titled = lines('sessions.txt');

/** What every conference has: sessions that say the words that all say. */
const common = ['Wikidata workshop', 'Wikipedia editing workshop', 'Community meeting', 'Photo tour', 'Lightning talks']
  .concat(['Wikimedia movement strategy', 'Technical questions', 'Wiki Loves Monuments', 'Maps workshop'])
  .concat([
    'Quiz',
    'Education panel',
    'Newcomers',
    'Language diversity',
    'Commons upload sprint',
    'Meet the affiliates',
  ]);

/** Each session is of one conference, whose topics are its own; what is common is of all. */
export const graphs: Graph[] = conferences.map((conference, place) => {
  const own = conference.id.slice(4);
  const topics = named.map(([slug = '', wikidataId = '', ...names], n) => ({
    id: `top_${own}${ulid(n + 1)}`,
    slug,
    name: localized(names),
    wikidataId,
  })) as unknown as Topic[];
  const session = (n: number, title: Localized, topic: string, speaker: Person | undefined) =>
    ({
      id: `ses_${own}${ulid(n)}`,
      title,
      isTitleDescriptive: false,
      type: null,
      topics: topics.filter(({ slug }) => slug === topic).map(({ id }) => ({ id })),
      spokenLanguages: [],
      interpretationLanguages: [],
      status: 'CONFIRMED',
      slot: null,
      speakers: speaker ? [{ person: speaker, role: 'PRESENTER', representing: [] }] : [],
      unnamedSpeakerCount: null,
      updatedAt: at,
    }) as unknown as SessionContent;
  const sessions = [
    ...titled.flatMap(([topic = '', speaker = '', ...texts], n) =>
      n % conferences.length === place
        ? [
            session(
              n + 1,
              localized(texts),
              topic,
              people.find(({ displayName }) => displayName === speaker),
            ),
          ]
        : [],
    ),
    ...common.map((title, n) => session(1_000 + n, localized([`en=${title}`]), '', undefined)),
  ];
  const speakers = new Set(sessions.flatMap((one) => one.speakers.map(({ person }) => person.id)));
  // Whoever has no session takes part in the first conference.
  const idle = people.filter(({ displayName }) => titled.every(([, speaker]) => speaker !== displayName));
  const present = [...people.filter(({ id }) => speakers.has(id)), ...(place === 0 ? idle : [])];
  return {
    series,
    organizations,
    people: present,
    affiliations: [],
    conference: {
      conference,
      topics,
      sessions: sessions.map((one) => ({ session: one, abstract: null })),
      people: present.map((person) => ({
        person,
        roles: ['ATTENDEE' as const],
        representing: [],
        stated: { roles: ['ATTENDEE' as const], representing: [] },
        isListed: true,
      })),
      ...noParts,
      sessionTypes: [],
      organizations: [],
    },
  };
});
