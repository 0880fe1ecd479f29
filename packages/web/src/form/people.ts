import type { ResultOf } from '@wikicon/client';
import { ref, shallowRef } from 'vue';
import { ask } from '../client/ask.ts';
import { readerLanguages } from '../i18n/language.ts';
import { matching, wordsIn, type Choice } from './choice.ts';
import type { Outcome } from './outcome.ts';
import { createPersonMutation, foundQuery, listedQuery, unlistedQuery } from './people-query.ts';
import { write } from './write.ts';

type People = NonNullable<ResultOf<typeof listedQuery>['conference']>['people'] | undefined;
type Found = NonNullable<ResultOf<typeof foundQuery>['person']>;
type Names = readonly { readonly name: { readonly text: string } }[];

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly username: string | null;
}

/** A person as they are offered: with whom they stand for, where that is known. */
export interface KnownPerson extends Person {
  readonly organizations: readonly string[];
}

/** What tells people of one name apart stands below it. */
export const personChoice = ({ id, displayName, username, organizations }: KnownPerson): Choice => {
  const description = [username === displayName ? null : username, ...organizations].filter(Boolean).join(' · ');
  return { value: id, label: displayName, ...(description !== '' && { description }) };
};

/**
 * Returns those who may be whom a name means: they say as many words, and these words. The server found them however
 * they are spelled.
 */
export const namesakes = (people: readonly KnownPerson[], name: string): readonly KnownPerson[] =>
  people.filter(({ displayName, username }) =>
    [displayName, username ?? ''].some((one) => wordsIn(one).length === wordsIn(name).length),
  );

/** The people of a conference, read once somebody looks for one, and those of the whole graph by what is typed. */
export function usePeople(slug: string) {
  const people = shallowRef<readonly KnownPerson[]>([]);
  const areLoaded = ref(false);
  let loading: Promise<void> | null = null;

  async function read(query: typeof listedQuery | typeof unlistedQuery): Promise<void> {
    let after: string | null = null;
    do {
      const page: People =
        (await ask(query, { slug, after, languages: readerLanguages() })).conference?.people ?? undefined;
      const some = page?.edges.map(({ node, representing }) => ({ ...node, organizations: namesOf(representing) }));
      people.value = [...people.value, ...(some ?? [])];
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }

  async function loadAll(): Promise<void> {
    try {
      await Promise.all([read(listedQuery), read(unlistedQuery)]);
      areLoaded.value = true;
    } catch {
      people.value = [];
      loading = null;
    }
  }

  return {
    people,
    areLoaded,

    /** Loads the people once; again after a failure. */
    load: () => (loading ??= loadAll()),

    /** Those of the conference who match a text: also people whose profile is not public. */
    here(text: string): readonly KnownPerson[] {
      const found = new Set(matching(people.value.map(personChoice), text).map(({ value }) => value));
      return people.value.filter(({ id }) => found.has(id));
    },

    /** Finds people in the whole graph, however their names are spelled; undefined where no answer comes. */
    async elsewhere(text: string): Promise<readonly KnownPerson[] | undefined> {
      const answer = await ask(foundQuery, { text, languages: readerLanguages() }).catch(() => undefined);
      if (answer === undefined) return undefined;
      const named = answer.search?.nodes.filter((node) => node.__typename === 'Person') ?? [];
      return [...(answer.person ? [answer.person] : []), ...named].map(known);
    },

    create: (input: { conference: string; displayName: string; idempotencyKey: string }): Promise<Outcome<Person>> =>
      write(createPersonMutation, input),
  };
}

const namesOf = (organizations: Names): readonly string[] => organizations.map(({ name }) => name.text);

const known = ({ id, displayName, username, affiliations }: Found): KnownPerson => ({
  id,
  displayName,
  username,
  organizations: namesOf(affiliations.nodes),
});
