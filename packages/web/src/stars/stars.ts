import { computed } from 'vue';
import { stored } from '../client/stored.ts';
import { accountStarsKey, mayBeSignedIn } from '../viewer/hint.ts';

/** What somebody decided about a session, and when by the clock of this device, in milliseconds. */
export interface Decision {
  readonly isStarred: boolean;
  readonly at: number;
}

/** The stars of whoever is signed in, as far as this device knows. */
export interface AccountStars {
  /** The id of their person; null until the API has said who they are. */
  readonly person: string | null;
  readonly ids: readonly string[];
  /** Decisions that the API has not heard of yet, by session. */
  readonly waiting: Readonly<Record<string, Decision>>;
}

/** Stars that this browser keeps, whoever is signed in. */
export const own = stored<readonly string[]>('wikicon-stars', [], (value) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null,
);

/** A copy for when there is no network; it goes with the sign-in. */
export const account = stored<AccountStars | null>(accountStarsKey, null, (value) => value as AccountStars | null);

/** The sessions that the reader starred, of any conference, by id. */
export const stars = computed(() => new Set([...own.value, ...(account.value?.ids ?? [])]));

/** Stars sessions or takes their stars away: in the account of whoever is signed in, else in this browser alone. */
export function mark(sessions: readonly string[], isStarred: boolean): void {
  if (!isStarred || !mayBeSignedIn()) own.value = changed(own.value, sessions, isStarred);
  if (!mayBeSignedIn()) return;
  const { person = null, ids = [], waiting = {} } = account.value ?? {};
  const decision = { isStarred, at: Date.now() };
  account.value = {
    person,
    ids: changed(ids, sessions, isStarred),
    waiting: { ...waiting, ...Object.fromEntries(sessions.map((id) => [id, decision])) },
  };
  // Without a network the decisions wait for the next visit.
  void import('./account.ts').then(({ send }) => send()).catch(() => undefined);
}

/** A list of ids with others or without them. */
export function changed(ids: readonly string[], others: readonly string[], isIn: boolean): readonly string[] {
  const left = ids.filter((id) => !others.includes(id));
  return isIn ? [...left, ...others] : left;
}
