import { computed, onScopeDispose, shallowRef } from 'vue';
import { clashesAt } from './clash.ts';
import { freePlace, type Search } from './free.ts';
import { actOf } from './keys.ts';
import type { Place } from './place.ts';
import type { PlannedSession } from './planned.ts';

/** A session that is held, and where it would go; null is the tray. */
export interface Lifted {
  readonly from: PlannedSession;
  readonly place: Place | null;
  readonly by: 'pointer' | 'keys';
}

/** How long a session is that has never had a time. */
const usualMinutes = 30;

interface Needs {
  readonly sessions: () => readonly PlannedSession[];
  readonly search: () => Search;
  /** The day that is shown. */
  readonly day: () => string;
  readonly onDrop: (lifted: Lifted) => void;
  readonly onBack: () => void;
}

/** The one session that is being moved, by whichever hand. */
export function useLift({ sessions, search, day, onDrop, onBack }: Needs) {
  const lifted = shallowRef<Lifted | null>(null);

  const free = (from: PlannedSession, near: Place): Place | null => freePlace(from, near, sessions(), search());
  const first = (from: PlannedSession): Place => {
    const start = { day: day(), from: search().hours.from, minutes: usualMinutes, room: search().rooms[0] ?? null };
    return from.place ?? free(from, start) ?? start;
  };

  const clashes = computed(() => {
    const { from, place } = lifted.value ?? {};
    return from && place ? clashesAt(from, place, sessions()) : [];
  });
  /** The next time at which the session meets nobody in the room that it is held over. */
  const offer = computed(() => {
    const { from, place } = lifted.value ?? {};
    if (!from || !place || clashes.value.length === 0) return null;
    return freePlace(from, place, sessions(), { ...search(), days: [place.day], rooms: [place.room] });
  });

  function hold(place: Place | null): void {
    if (lifted.value !== null) lifted.value = { ...lifted.value, place };
  }

  function lift(from: PlannedSession, by: Lifted['by']): void {
    lifted.value = { from, by, place: by === 'keys' ? first(from) : from.place };
    if (by === 'keys') document.addEventListener('keydown', press, { capture: true });
  }

  function end(isDropped: boolean): void {
    document.removeEventListener('keydown', press, { capture: true });
    const held = lifted.value;
    lifted.value = null;
    if (held === null) return;
    if (isDropped && !isSame(held.place, held.from.place)) onDrop(held);
    else onBack();
  }

  function press(event: KeyboardEvent): void {
    const held = lifted.value;
    if (held === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const place = held.place ?? first(held.from);
    const act = actOf(event, place, { ...search(), isRightToLeft });
    if (act === null) {
      // Whoever goes on elsewhere has put it back.
      if (event.key === 'Tab') end(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (act === 'drop') end(true);
    else if (act === 'back') end(false);
    else if (act === 'tray') hold(null);
    else if (act === 'free') hold(free(held.from, place) ?? place);
    else hold(act.place);
  }

  onScopeDispose(() => document.removeEventListener('keydown', press, { capture: true }));
  return { lifted, clashes, offer, lift, hold, end, free, first };
}

const isSame = (one: Place | null, other: Place | null): boolean =>
  one === other || (one !== null && other !== null && fields.every((field) => one[field] === other[field]));

const fields = ['day', 'from', 'minutes', 'room'] as const;
