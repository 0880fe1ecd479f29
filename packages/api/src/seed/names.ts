import type { Snapshot, Conference, Organization, Person } from '@wikicon/schema';
import type { DataSet } from './read.ts';

/** The people and organizations of a data set, found by the names that its files give them. */
export interface Names {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  person(handle: string): Person;
  organization(slug: string): Organization;
  conference(slug: string): Snapshot<Conference>;
}

/** @param conferences conferences that were brought in before, to which this one may refer */
export function namesOf(
  { people, affiliates, institutions }: DataSet,
  conferences: readonly Snapshot<Conference>[],
): Names {
  const persons = new Map(
    Object.entries(people).map(([handle, { affiliations: _, displayName, ...person }]) => [
      handle,
      { ...person, displayName: displayName ?? person.username! } satisfies Person,
    ]),
  );
  const organizations = new Map<string, Organization>([
    ...Object.entries(affiliates).map(([slug, affiliate]) => [slug, { ...affiliate, slug }] as const),
    ...Object.entries(institutions).map(([slug, institution]) => [slug, { ...institution, slug }] as const),
  ]);
  const earlier = new Map(conferences.map((conference) => [conference.slug!, conference]));
  return {
    people: [...persons.values()],
    organizations: [...organizations.values()],
    person: finder(persons, 'people.json'),
    organization: finder(organizations, 'affiliates.json or institutions.json'),
    conference: finder(earlier, 'the data sets before this one'),
  };
}

/** @returns a look-up whose error says which name is missing, and where it should stand. */
export function finder<Value>(values: ReadonlyMap<string, Value>, place: string): (name: string) => Value {
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`“${name}” does not stand in ${place}.`);
    return value;
  };
}
