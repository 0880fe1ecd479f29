import { computed } from 'vue';
import { client } from '../client/client.ts';
import { stored } from '../client/stored.ts';
import { readerLanguages } from '../i18n/language.ts';
import { sessionQuery } from './query.ts';

const ids = stored<readonly string[]>('wikicon-stars', [], (value) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null,
);

/** The sessions that the reader starred, of any conference, by id; kept in this browser, without signing in. */
export const stars = computed(() => new Set(ids.value));

export function setStarred(sessions: readonly string[], isStarred: boolean): void {
  const others = ids.value.filter((id) => !sessions.includes(id));
  ids.value = isStarred ? [...others, ...sessions] : others;
  if (isStarred) sessions.forEach(bring);
}

/** Loads the page of a session while there is a network: there may be none where the session is held. */
const bring = (id: string): void => void client.query(sessionQuery, { id, languages: readerLanguages() }).toPromise();
