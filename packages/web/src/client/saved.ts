import type { CombinedError } from '@urql/vue';
import { shallowRef, watch, type Ref } from 'vue';

/**
 * What answers that this browser saved for other pages know of what a page shows; looked for when its own answer was
 * never saved and does not come. Undefined until then.
 */
export function useSaved<Saved>(
  { data, error }: { readonly data: Ref<unknown>; readonly error: Ref<CombinedError | undefined> },
  find: () => Promise<Saved>,
): Readonly<Ref<Saved | undefined>> {
  const saved = shallowRef<Saved>();
  watch(
    () => data.value === undefined && error.value?.networkError !== undefined,
    async (isLost, _before, onCleanup) => {
      let isOld = false;
      onCleanup(() => (isOld = true));
      const found = isLost ? await find() : undefined;
      // The answer may have come meanwhile.
      if (!isOld) saved.value = found;
    },
    { immediate: true },
  );
  return saved;
}
