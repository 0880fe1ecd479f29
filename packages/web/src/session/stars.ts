import { client } from '../client/client.ts';
import { readerLanguages } from '../i18n/language.ts';
import { mark } from '../stars/stars.ts';
import { sessionQuery } from './query.ts';

export function setStarred(sessions: readonly string[], isStarred: boolean): void {
  mark(sessions, isStarred);
  if (!isStarred) return;
  sessions.forEach(bring);
  void import('../stars/news.ts').then(({ learn }) => learn(sessions)).catch(() => undefined);
}

/** Loads the page of a session while there is a network: there may be none where the session is held. */
const bring = (id: string): void => void client.query(sessionQuery, { id, languages: readerLanguages() }).toPromise();
