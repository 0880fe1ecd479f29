import type { ResultOf } from '@wikicon/client';
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue';
import { client } from '../client/client.ts';
import { stored } from '../client/stored.ts';
import { readerLanguages } from '../i18n/language.ts';
import { accountKnownKey } from '../viewer/hint.ts';
import { changeOf, type Change, type Known } from './changes.ts';
import { starredQuery } from './query.ts';
import { mark, own, stars } from './stars.ts';

type Node = ResultOf<typeof starredQuery>['nodes'][number];
type KnownById = Readonly<Record<string, Known>>;

const read = (value: unknown): KnownById | null => value as KnownById | null;

/** What the reader knows of the sessions that they starred: of those of the account it goes with the sign-in. */
const ownKnown = stored<KnownById>('wikicon-star-known', {}, read);
const accountKnown = stored<KnownById>(accountKnownKey, {}, read);
const known = computed((): KnownById => ({ ...accountKnown.value, ...ownKnown.value }));

/** The most nodes of one question. */
const most = 100;
/** An answer this old is asked for anew when somebody looks at the page again, in milliseconds. */
const old = 60_000;

/** Sessions as they are now; null for one that is not there any more. */
const current = shallowRef<ReadonlyMap<string, Known | null>>(new Map());
const askedAt = new Map<string, number>();

/** Asks how sessions are now, and keeps it of those of which this device knows nothing yet. */
export async function learn(ids: readonly string[]): Promise<void> {
  const now = Date.now();
  const due = ids.filter((id) => now - (askedAt.get(id) ?? 0) >= old);
  for (const id of due) askedAt.set(id, now);
  const found = new Map<string, Known | null>();
  for (let at = 0; at < due.length; at += most) {
    const variables = { ids: due.slice(at, at + most), languages: readerLanguages() };
    const { data } = await client.query(starredQuery, variables, { requestPolicy: 'network-only' }).toPromise();
    // What was not told may be as it was.
    data?.nodes.forEach((node, place) => found.set(variables.ids[place]!, knownOf(node)));
  }
  if (found.size > 0) current.value = new Map([...current.value, ...found]);
  save([...found].flatMap(([id, one]) => (one === null || id in known.value ? [] : [[id, one] as const])));
}

function knownOf(node: Node): Known | null {
  if (node?.__typename !== 'Session') return null;
  const { slot, status, title, conference } = node;
  return {
    conference: conference.slug,
    title,
    startsAt: slot?.startsAt ?? null,
    endsAt: slot?.endsAt ?? null,
    room: slot?.room ? { slug: slot.room.slug, name: slot.room.name } : null,
    isCancelled: status === 'CANCELLED',
  };
}

/** Keeps what is known now of some sessions, and nothing of those that are starred no more. */
function save(some: readonly (readonly [string, Known])[]): void {
  const all = Object.entries({ ...known.value, ...Object.fromEntries(some) }).filter(([id]) => stars.value.has(id));
  const isOwn = ([id]: readonly [string, Known]): boolean => own.value.includes(id);
  ownKnown.value = Object.fromEntries(all.filter(isOwn));
  accountKnown.value = Object.fromEntries(all.filter((one) => !isOwn(one)));
}

/** The reader has heard of a change. What is gone is starred no more. */
export function acknowledge(id: string): void {
  const now = current.value.get(id);
  if (now) save([[id, now]]);
  else mark([id], false);
}

/** What changed of the sessions of a conference since the reader starred them, or since they said “Got it”. */
export function useChanges(slug: () => string): ComputedRef<readonly Change[]> {
  const look = (): void =>
    void learn([...stars.value].filter((id) => (known.value[id]?.conference ?? slug()) === slug()));
  watch([stars, slug], look, { immediate: true });
  const again = (): void => {
    if (!document.hidden) look();
  };
  document.addEventListener('visibilitychange', again);
  onScopeDispose(() => document.removeEventListener('visibilitychange', again));
  return computed(() =>
    [...stars.value].flatMap((id) => {
      const before = known.value[id];
      const now = current.value.get(id);
      if (before?.conference !== slug() || now === undefined) return [];
      return changeOf(id, before, now) ?? [];
    }),
  );
}
