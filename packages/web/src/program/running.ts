import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { progressOf } from './past.ts';
import type { Session } from './query.ts';

const key: InjectionKey<Readonly<Ref<number>>> = Symbol('now');

/** One clock for all sessions of a list. */
export const provideNow = (now: Readonly<Ref<number>>): void => provide(key, now);

/** The part of a session that is behind, while it is on; null otherwise, and where no list has a clock. */
export function useProgress(session: () => Pick<Session, 'slot' | 'status'>): ComputedRef<number | null> {
  const now = inject(key, null);
  return computed(() => {
    const { slot, status } = session();
    return now === null || status === 'CANCELLED' ? null : progressOf(slot, now.value);
  });
}
