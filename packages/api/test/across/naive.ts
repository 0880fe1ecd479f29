import { standsFor, type SmallGraph } from './small-graph.ts';

type One = SmallGraph['conferences'][number];

/** What a reader finds who looks through everything that is public. */
export interface Naive {
  /** Titles with the numbers of their conferences, as the list has them. */
  readonly sessions: readonly string[];
  readonly people: readonly string[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Wishes {
  readonly language: 'uz' | 'en' | null;
  readonly organization: number | null;
  readonly item: 'Q1' | 'Q2' | null;
  readonly isInSeries: boolean;
  readonly country: 'FR' | 'CN' | null;
}

const slugs = ['affiliate-0', 'affiliate-1', 'institution-2'];
const suits = (wish: string, tag: string): boolean => tag === wish || tag.startsWith(`${wish}-`);
const isListed = (one: One, person: number): boolean => !one.unlisted.includes(person);

export function naive({ conferences, belongs }: SmallGraph, wishes: Wishes): Naive {
  const open = conferences
    .map((one, n) => ({ ...one, n, key: one.year === null ? `~ ${n}` : `${one.year}-05-0${n + 1}` }))
    .filter((one) => !one.isDraft && (!wishes.isInSeries || one.isInSeries))
    .toSorted((one, other) => (one.key < other.key ? 1 : -1));
  const sessions = open
    .filter((one) => wishes.country === null || one.country === wishes.country)
    .flatMap((one) =>
      one.sessions
        .map((session, place) => ({ one, session, place }))
        .toSorted((a, b) => (a.session.hour ?? 99) - (b.session.hour ?? 99) || a.place - b.place),
    )
    .filter(
      ({ one, session }) =>
        (wishes.language === null || session.spoken.some((tag) => suits(wishes.language!, tag))) &&
        (wishes.organization === null || represented(one, session).includes(wishes.organization)) &&
        (wishes.item === null || items(session).includes(wishes.item)),
    );
  const people = new Set(
    open.flatMap((one) =>
      [0, 1, 2, 3, 4].filter((person) => {
        const theirs = one.sessions.filter(({ speakers }) => speakers.some(([who]) => who === person));
        const belongsThere = belongs.some(([who, where]) => who === person && where === wishes.organization);
        return (
          theirs.length > 0 &&
          isListed(one, person) &&
          (wishes.organization === null || belongsThere || standsFor(one, person).includes(wishes.organization)) &&
          (wishes.language === null || theirs.some(({ spoken }) => spoken.some((tag) => suits(wishes.language!, tag))))
        );
      }),
    ),
  );
  const counted = (values: (found: (typeof sessions)[number]) => readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const found of sessions) for (const value of new Set(values(found))) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return {
    sessions: sessions.map(({ one, session }) => `${session.title} of conference-${one.n}`),
    people: [...people].map((person) => `Person ${person}`).toSorted(),
    facets: {
      language: counted(({ session }) => session.spoken),
      topic: counted(({ session }) => items(session)),
      type: counted(({ session }) => (session.hasType ? ['talk'] : [])),
      country: counted(({ one }) => (one.country === null ? [] : [one.country])),
      represented: counted(({ one, session }) =>
        represented(one, session)
          .filter((organization) => organization < 2)
          .map((organization) => slugs[organization]!),
      ),
    },
  };
}

const items = ({ topics }: One['sessions'][number]): string[] =>
  topics.filter((topic) => topic < 2).map((topic) => `Q${topic + 1}`);

const represented = (one: One, { speakers }: One['sessions'][number]): number[] =>
  speakers.flatMap(([person, organization]) => (organization !== null && isListed(one, person) ? [organization] : []));
