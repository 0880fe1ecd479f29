import type { ResultOf } from '@wikicon/client';
import { ref, shallowRef } from 'vue';
import { ask } from '../client/ask.ts';
import type { Choice } from './choice.ts';
import type { Outcome } from './outcome.ts';
import { byUsernameQuery, createPersonMutation, listedQuery, unlistedQuery } from './people-query.ts';
import { write } from './write.ts';

type People = NonNullable<ResultOf<typeof listedQuery>['conference']>['people'] | undefined;

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
  const people = shallowRef<readonly Person[]>([]);
  const areLoaded = ref(false);
  let loading: Promise<void> | null = null;

  async function read(query: typeof listedQuery | typeof unlistedQuery): Promise<void> {
    let after: string | null = null;
    do {
      const page: People = (await ask(query, { slug, after })).conference?.people ?? undefined;
      people.value = [...people.value, ...(page?.nodes ?? [])];
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

    /** Finds somebody whom the graph knows from elsewhere; undefined where no answer comes. */
    async byUsername(username: string): Promise<Person | null | undefined> {
      const answer = await ask(byUsernameQuery, { username }).catch(() => undefined);
      return answer?.person;
    },

    create: (input: { conference: string; displayName: string; idempotencyKey: string }): Promise<Outcome<Person>> =>
      write(createPersonMutation, input),
  };
}
