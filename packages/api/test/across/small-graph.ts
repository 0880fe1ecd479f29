import * as fc from 'fast-check';

const tags = ['uz', 'uz-Latn', 'en', 'ru'] as const;
const someOf = (most: number) => fc.uniqueArray(fc.nat(most - 1), { maxLength: 2 });

const session = fc.record({
  spoken: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
  topics: someOf(3),
  hasType: fc.boolean(),
  hour: fc.option(fc.integer({ min: 10, max: 15 })),
  title: fc.constantFrom('Alpha', 'beta', 'Gamma', 'Ärger'),
  /** Who is on stage, and the organization that they stand for. */
  speakers: fc.uniqueArray(fc.tuple(fc.nat(4), fc.option(fc.nat(2))), { maxLength: 2, selector: ([person]) => person }),
});

const conference = fc.record({
  year: fc.option(fc.integer({ min: 2020, max: 2026 }), { freq: 5 }),
  country: fc.constantFrom('FR', 'CN', null),
  isDraft: fc.nat(4).map((n) => n === 0),
  isInSeries: fc.boolean(),
  languages: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
  unlisted: someOf(5),
  sessions: fc.array(session, { maxLength: 4 }),
});

/** A few conferences with people and organizations that they share, and who belongs where. */
export const smallGraph = fc.record({
  conferences: fc.array(conference, { minLength: 1, maxLength: 4 }),
  belongs: fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(2)), { maxLength: 3, selector: String }),
});
export type SmallGraph = typeof smallGraph extends fc.Arbitrary<infer Value> ? Value : never;

/** The organizations that a person stands for in a conference. */
export const standsFor = ({ sessions }: SmallGraph['conferences'][number], person: number): number[] =>
  sessions.flatMap(({ speakers }) =>
    speakers.flatMap(([who, organization]) => (who === person && organization !== null ? [organization] : [])),
  );
