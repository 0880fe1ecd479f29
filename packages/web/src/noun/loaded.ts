import { shallowRef, watch, type ShallowRef } from 'vue';
import { documentsOf, isMade, type Documents, type MadeNoun } from './documents.ts';
import type { NounName } from './fields.ts';

interface Loaded {
  readonly noun: MadeNoun;
  readonly documents: Documents;
}

/** The documents of the noun that a page is about, once they are there; the latest noun counts. */
export function useLoaded(nounNow: () => NounName | undefined): Readonly<ShallowRef<Loaded | null>> {
  const loaded = shallowRef<Loaded | null>(null);
  watch(
    nounNow,
    async (noun) => {
      loaded.value = null;
      if (noun === undefined || !isMade(noun)) return;
      const documents = await documentsOf(noun);
      if (nounNow() === noun) loaded.value = { noun, documents };
    },
    { immediate: true },
  );
  return loaded;
}
