import { onScopeDispose } from 'vue';
import { client } from '../../client/client.ts';
import { workingVersionQuery } from './query.ts';

/** Others see a move after at most so many milliseconds, and the answer. */
const rhythm = 3000;

/**
 * Asks again and again whether the program was changed, while the page is seen, and tells of it. The version is read
 * before what it stands for, so that nothing is missed. The index that a program is read from may lag behind the version:
 * a change is told once more at the next look.
 */
export function useLive(slug: string, onChange: () => void): void {
  let seen: string | null | undefined;
  let isLate = false;

  async function look(): Promise<void> {
    if (document.hidden) return;
    const { data } = await client
      .query(workingVersionQuery, { conference: slug }, { requestPolicy: 'network-only' })
      .toPromise();
    const version = data?.conference?.workingVersion;
    if (version === undefined || (version === seen && !isLate)) return;
    isLate = version !== seen;
    seen = version;
    onChange();
  }

  const ends = new AbortController();
  document.addEventListener('visibilitychange', () => void look(), { signal: ends.signal });
  const timer = setInterval(() => void look(), rhythm);
  onScopeDispose(() => {
    ends.abort();
    clearInterval(timer);
  });
}
