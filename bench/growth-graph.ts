import type { Affiliate, Conference, Person, Topic } from '@wikicon/schema';
import type { Graph } from '../packages/api/src/seed/graph.ts';
import { bareAffiliate, bareConference, noParts, writtenAt } from '../packages/api/test/bare.ts';
import { ulids } from '../packages/api/test/across/ulids.ts';
import { createPick, frequent, inventedWord } from './growth-words.ts';

const counts = { words: 4_000, people: 15_000, affiliates: 300, items: 300, topics: 8, crowd: 60 };
const languages = ['en', 'ru', 'uz', 'kk', 'ky', 'tg', 'fr', 'ar'] as const;
const countries = ['UZ', 'KZ', 'KG', 'TJ', 'FR', 'DE', 'PL', 'IN', 'GH', 'BR'] as const;

/** A filter that fewer than 50 conferences of the graph match. */
export const few = '{ years: [2017], countries: ["UZ"], languages: ["uz"] }';

export const isOneOfFew = ({ startsOn, country, workingLanguages: [language] }: Conference): boolean =>
  startsOn!.startsWith('2017') && country === 'UZ' && language === 'uz';

/** Nobody's graph: so many sessions in so many conferences, the same each time. The first person speaks in all of them. */
export function growthGraph(sessions: number, conferences: number) {
  const own = ulids();
  const pick = createPick(20_250_419);
  const word = (): string =>
    pick(4) === 0 ? frequent[pick(frequent.length, 2)]! : inventedWord(pick(counts.words, 2));
  const people = Array.from({ length: counts.people }, (_, n): Person => {
    const username = `Synthetic ${inventedWord(n % 900)} ${inventedWord(n)}`;
    return {
      id: `per_${own(`person ${n}`)}`,
      displayName: username,
      username,
      about: null,
      languages: [],
      picture: null,
    };
  });
  const affiliates = Array.from({ length: counts.affiliates }, (_, n) => affiliate(`aff_${own(`affiliate ${n}`)}`, n));
  const none = { series: [], organizations: [], people: [], affiliations: [] };
  return { people, affiliates, graphs };

  function* graphs(): Generator<Graph> {
    for (let n = 0; n < conferences; n += 1)
      yield { ...none, ...(n === 0 && { people, organizations: affiliates }), conference: conferenceGraph(n) };
  }

  function conferenceGraph(n: number): Graph['conference'] {
    const ulid = own(`conference ${n}`);
    const day = `${2007 + (n % 20)}-${String(1 + (n % 12)).padStart(2, '0')}-0${1 + (n % 9)}`;
    const topics = Array.from({ length: counts.topics }, (_, place): Topic => {
      const wikidataId = `Q${1_000 + ((n * 7 + place * 37) % counts.items)}`;
      return { id: `top_${ulid}${own(`topic ${place}`)}`, slug: `topic-${place}`, name: { en: word() }, wikidataId };
    });
    const crowd = Array.from({ length: counts.crowd }, () => people[pick(counts.people, 2)]!);
    const stood = new Map<Person, Affiliate>();
    const count = Math.floor(((n + 1) * sessions) / conferences) - Math.floor((n * sessions) / conferences);
    const program = Array.from({ length: count }, (_, place) => {
      const stage = new Set([
        crowd[pick(counts.crowd)]!,
        crowd[pick(counts.crowd)]!,
        ...(place === 0 ? [people[0]!] : []),
      ]);
      for (const one of stage) if (!stood.has(one)) stood.set(one, affiliates[pick(counts.affiliates, 2)]!);
      const hour = String(9 + (place % 8)).padStart(2, '0');
      const slot = { startsAt: `${day}T${hour}:00:00Z`, endsAt: `${day}T${hour}:30:00Z`, day, room: null };
      const session = {
        id: `ses_${ulid}${own(`session ${place}`)}` as const,
        title: { en: Array.from({ length: 3 + pick(4) }, word).join(' ') },
        isTitleDescriptive: false,
        type: null,
        topics: [{ id: topics[pick(counts.topics)]!.id }],
        spokenLanguages: [languages[pick(languages.length, 2)]!],
        interpretationLanguages: [],
        status: 'CONFIRMED' as const,
        slot,
        speakers: [...stage].map((person) => ({
          person: personSnapshot(person),
          role: 'PRESENTER' as const,
          representing: [affiliateSnapshot(stood.get(person)!)],
        })),
        unnamedSpeakerCount: null,
        updatedAt: writtenAt,
      };
      return { abstract: null, session };
    });
    return {
      ...noParts,
      sessionTypes: [],
      conference: conference(`con_${ulid}`, n, day),
      topics,
      sessions: program,
      people: [...stood].map(([person, one]) => ({
        person: personSnapshot(person),
        roles: ['SPEAKER'],
        representing: [affiliateSnapshot(one)],
        stated: { roles: [], representing: [] },
        isListed: true,
      })),
      organizations: [...new Set(stood.values())].map((one) => ({
        organization: affiliateSnapshot(one),
        roles: ['REPRESENTED'],
        stated: [],
      })),
    };
  }
}

const conference = (id: Conference['id'], n: number, day: string): Conference =>
  bareConference({
    id,
    slug: `synthetic-${n}`,
    name: { en: `Synthetic conference ${n}` },
    startsOn: day,
    endsOn: day,
    country: countries[n % countries.length]!,
    workingLanguages: [languages[n % languages.length]!],
  });

const affiliate = (id: Affiliate['id'], n: number): Affiliate =>
  bareAffiliate({
    id,
    slug: `synthetic-affiliate-${n}`,
    name: { en: `Synthetic affiliate ${inventedWord(n)}` },
    type: 'USER_GROUP',
  });

const personSnapshot = ({ id, displayName, username }: Person) => ({ id, displayName, username });
const affiliateSnapshot = ({ id, slug, name, type, code, continent }: Affiliate) => ({
  id,
  slug,
  name,
  type,
  code,
  continent,
});
