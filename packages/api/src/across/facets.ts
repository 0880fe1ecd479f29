import type { Facet, FacetName, Label } from '@wikicon/schema';
import type { Digest, DigestSession } from '../rows/digest.ts';

/** The values of one thing, each with what it is called. */
export type Values = ReadonlyMap<string, Label>;

/** Values beyond these are seldom worth a line. */
const maxValues = 100;

interface Read {
  readonly isComplete: boolean;
  readonly conferencesRead: number;
}

/** Counts the values of all things, each once. The first name that a value is met under is shown. */
export function facetOf(things: readonly Values[], read: Read): Facet {
  const counted = new Map<string, { readonly label: Label; count: number }>();
  for (const values of things)
    for (const [value, label] of values) {
      const known = counted.get(value);
      if (known === undefined) counted.set(value, { label, count: 1 });
      else known.count += 1;
    }
  const values = [...counted]
    .map(([value, { label, count }]) => ({ value, label, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  return {
    values: values.slice(0, maxValues),
    withoutValue: things.filter((one) => one.size === 0).length,
    isComplete: read.isComplete && values.length <= maxValues,
    conferencesRead: read.conferencesRead,
  };
}

/** Returns what a facet asks of the sessions of a digest. */
export function valuesIn(digest: Digest, name: FacetName): (session: DigestSession) => Values {
  const topics = new Map(digest.topics.map((topic) => [topic.slug, topic]));
  const types = new Map(digest.types.map((type) => [type.slug, type.name]));
  const affiliates = affiliatesIn(digest);
  const country: Values = new Map(digest.head.country === null ? [] : [[digest.head.country, 'region']]);
  const of: Readonly<Record<FacetName, (session: DigestSession) => Values>> = {
    language: ({ spoken }) => languages(spoken),
    topic: (session) =>
      new Map(
        session.topics.flatMap((slug) => {
          const { wikidataId = null, name: label } = topics.get(slug) ?? {};
          return wikidataId === null ? [] : [[wikidataId, label!] as const];
        }),
      ),
    type: ({ type }) => new Map(type === null ? [] : [[type, types.get(type)!]]),
    country: () => country,
    represented: ({ speakers }) => affiliates(speakers.flatMap(({ representing }) => representing)),
  };
  return of[name];
}

export const languages = (tags: readonly string[]): Values => new Map(tags.map((tag) => [tag, 'language']));

/** Returns those of some organizations that are affiliates. */
export function affiliatesIn({ organizations }: Digest): (slugs: readonly string[]) => Values {
  const known = new Map(organizations.filter(({ isAffiliate }) => isAffiliate).map(({ slug, name }) => [slug, name]));
  return (slugs) => new Map(slugs.flatMap((slug) => (known.has(slug) ? [[slug, known.get(slug)!] as const] : [])));
}

/** All values of several things as those of one. */
export const together = (some: readonly Values[]): Values => new Map(some.flatMap((values) => [...values]));
