import { useClientHandle } from '@urql/vue';
import { graphql, type ResultOf } from '@wikicon/schema/client';
import { ref, shallowRef } from 'vue';
import type { Choice } from './choice.ts';
import { refusalFragment, type Outcome } from './outcome.ts';
import { write } from './write.ts';

const listedQuery = graphql(`
  query OrganizeListedPeople($slug: String!, $after: String) {
    conference(slug: $slug) {
      people(first: 100, after: $after) {
        nodes {
          id
          displayName
          username
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const unlistedQuery = graphql(`
  query OrganizeUnlistedPeople($slug: String!, $after: String) {
    conference(slug: $slug) {
      people: unlistedPeople(first: 100, after: $after) {
        nodes {
          id
          displayName
          username
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type People = NonNullable<ResultOf<typeof listedQuery>['conference']>['people'] | undefined;

const byUsernameQuery = graphql(`
  query OrganizePersonByUsername($username: String!) {
    person(username: $username) {
      id
      displayName
      username
    }
  }
`);

const createPersonMutation = graphql(
  `
    mutation CreatePerson($input: CreatePersonInput!) {
      outcome: createPerson(input: $input) {
        __typename
        ...Refusal
        ... on PersonPayload {
          node: person {
            id
            displayName
            username
          }
        }
        ... on VersionConflict {
          node: current {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly username: string | null;
}

export const personChoice = ({ id, displayName, username }: Person): Choice => ({
  value: id,
  label: displayName,
  ...(username !== null && username !== displayName && { description: username }),
});

/** The people of a conference, read once somebody looks for one. */
export function usePeople(slug: string) {
  const { client } = useClientHandle();
  const people = shallowRef<readonly Person[]>([]);
  const areLoaded = ref(false);
  let loading: Promise<void> | null = null;

  async function read(query: typeof listedQuery | typeof unlistedQuery): Promise<void> {
    let after: string | null = null;
    do {
      const page: People = await readPage(query, after);
      people.value = [...people.value, ...(page?.nodes ?? [])];
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }

  async function readPage(query: typeof listedQuery | typeof unlistedQuery, after: string | null): Promise<People> {
    const { data, error } = await client.query(query, { slug, after }).toPromise();
    if (error !== undefined) throw error;
    return data?.conference?.people ?? undefined;
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

    /** Once; again after a failure. */
    load: () => (loading ??= loadAll()),

    /** Somebody whom the graph knows from elsewhere. */
    async byUsername(username: string): Promise<Person | null> {
      const { data } = await client.query(byUsernameQuery, { username }).toPromise();
      return data?.person ?? null;
    },

    create: (input: { conference: string; displayName: string; idempotencyKey: string }): Promise<Outcome<Person>> =>
      write(client, createPersonMutation, input),
  };
}
