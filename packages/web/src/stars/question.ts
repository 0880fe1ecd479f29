import { computed } from 'vue';
import { stored } from '../client/stored.ts';
import { account, changed, mark, own } from './stars.ts';

/** Stars of which somebody said that they stay on this device alone: they are not asked about them again. */
const kept = stored<readonly string[]>('wikicon-stars-kept', [], (value) => (Array.isArray(value) ? value : null));

/** The stars of this device that the account lacks, once it is known whose that is. */
export const lacking = computed(() => {
  if (account.value?.person == null) return [];
  const known = new Set([...account.value.ids, ...kept.value]);
  return own.value.filter((id) => !known.has(id));
});

/** They are the account's from now on, and go from this device when the sign-in ends. */
export function addToAccount(): void {
  const ids = lacking.value;
  mark(ids, true);
  own.value = changed(own.value, ids, false);
}

/** Stars that the account has are its own from now on, but for those that stay here by their reader's will. */
export function ofAccount(ids: readonly string[]): void {
  const theirs = own.value.filter((id) => ids.includes(id) && !kept.value.includes(id));
  if (theirs.length > 0) own.value = changed(own.value, theirs, false);
}

export function keepHere(): void {
  kept.value = [...own.value];
}
