import { computed, onMounted, onUnmounted, shallowRef } from 'vue';
import { importsOf, isUnderWay, NotImported, type FileOptions, type Said, type ToldImport } from './imports.ts';

const pause = 1_000;

/**
 * The import that the page shows: the newest one of the conference, which goes on whether a page shows it or not. While
 * it is under way the page asks again and again how far it is.
 */
export function useImport(slug: string) {
  const imports = importsOf(slug);
  const shown = shallowRef<ToldImport | null>(null);
  const problem = shallowRef<Said | true | null>(null);
  const isSending = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  async function follow(id: string): Promise<void> {
    try {
      shown.value = await imports.one(id);
      problem.value = null;
    } catch (error) {
      if (error instanceof NotImported) return tell(error);
      // The network may come back.
      problem.value = true;
    }
    if (!isGone && (shown.value === null || isUnderWay(shown.value))) timer = setTimeout(() => void follow(id), pause);
  }

  function tell(error: unknown): void {
    problem.value = (error instanceof NotImported ? error.said : null) ?? true;
  }

  async function begin(begun: () => Promise<ToldImport>): Promise<void> {
    isSending.value = true;
    try {
      shown.value = await begun();
      problem.value = null;
      void follow(shown.value.id);
    } catch (error) {
      tell(error);
    }
    isSending.value = false;
  }

  onMounted(async () => {
    const [newest] = await imports.list().catch(() => []);
    if (newest !== undefined && shown.value === null) void follow(newest.id);
  });
  onUnmounted(() => {
    isGone = true;
    clearTimeout(timer);
  });

  return {
    shown,
    problem,
    isBusy: computed(() => isSending.value || (shown.value !== null && isUnderWay(shown.value))),
    tryOut: (sent: File | string, options: FileOptions) => begin(() => imports.try(sent, options)),
    apply: (id: string) => begin(() => imports.apply(id)),
  };
}
