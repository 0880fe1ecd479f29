import { computed } from 'vue';
import { stored } from '../page/stored.ts';

const ids = stored<readonly string[]>('wikicon-stars', [], (value) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null,
);

/** The sessions that the reader starred, of any conference, by id; kept in this browser, without signing in. */
export const stars = computed(() => new Set(ids.value));

export function setStarred(sessions: readonly string[], isStarred: boolean): void {
  const others = ids.value.filter((id) => !sessions.includes(id));
  ids.value = isStarred ? [...others, ...sessions] : others;
}
