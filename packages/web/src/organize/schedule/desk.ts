import { computed, nextTick, ref, shallowRef, watch } from 'vue';
import { daysBetween } from '../../form/clock.ts';
import { dayIn } from '../../i18n/zones.ts';
import type { Hours } from './free.ts';
import { hoursOf } from './layout.ts';
import { useLift } from './lift.ts';
import { useMoves } from './moves.ts';
import type { Place } from './place.ts';
import { isBreak, isPlaced, type PlannedSession } from './planned.ts';
import type { Conference } from './query.ts';
import { roomsOf } from './words.ts';

/** All that the parts of the page share: what is planned, what is held, and which day is shown. */
export function useDesk(conference: () => Conference) {
  const moves = useMoves(conference);
  const { sessions } = moves;
  const placed = computed(() => sessions.value.filter(isPlaced));
  const unscheduled = computed(() => sessions.value.filter(({ place }) => place === null));
  const rooms = computed(() => roomsOf(conference()));

  const days = computed(() => {
    const { startsOn, endsOn } = conference();
    const own = startsOn === null || endsOn === null ? [] : daysBetween(startsOn, endsOn);
    return [...new Set([...own, ...placed.value.map(({ place }) => place.day)])].toSorted();
  });
  const today = dayIn(conference().timeZone, new Date().toISOString());
  const chosen = ref(days.value.includes(today) ? today : (days.value[0] ?? ''));
  const day = computed({
    get: () => (days.value.includes(chosen.value) ? chosen.value : (days.value[0] ?? '')),
    set: (now) => (chosen.value = now),
  });

  /** Sessions without a room have a column where there are any. */
  const columns = computed((): readonly (string | null)[] => {
    const ids = rooms.value.map(({ id }) => id);
    const isRoomless = placed.value.some((one) => one.place.room === null && !isBreak(one));
    return isRoomless || ids.length === 0 ? [...ids, null] : ids;
  });
  const hours = computed((): Hours => hoursOf(placed.value.map(({ place }) => place)));
  /** The hours of sessions, in which a free slot is looked for. */
  const working = computed((): Hours => {
    const places = placed.value.map(({ place }) => place);
    const from = Math.min(...places.map((place) => place.from), 9 * 60);
    return { from, to: Math.max(...places.map((place) => Math.min(place.from + place.minutes, 1440)), 18 * 60) };
  });
  const search = computed(() => ({ days: days.value, rooms: columns.value, hours: working.value }));

  const lift = useLift({
    sessions: () => sessions.value,
    search: () => search.value,
    day: () => day.value,
    onDrop: ({ from, place }) => void move(from, place),
    onBack: () => void focusOn(held.value),
  });
  const held = ref('');
  watch(lift.lifted, (now) => {
    if (now !== null) held.value = now.from.id;
    if (now?.place) day.value = now.place.day;
  });

  /** The session whose form is open beside the grid. */
  const opened = shallowRef<string | null>(null);
  const selected = computed(() => sessions.value.find(({ id }) => id === opened.value) ?? null);

  async function move(from: PlannedSession, place: Place | null): Promise<void> {
    const saved = moves.move(from, place);
    await focusOn(from.id);
    await saved;
  }

  /** A card that stands elsewhere now has lost the focus. */
  async function focusOn(id: string): Promise<void> {
    await nextTick();
    document.querySelector<HTMLElement>(`[data-session="${id}"]`)?.focus({ preventScroll: true });
  }

  return {
    ...moves,
    ...lift,
    conference,
    placed,
    unscheduled,
    rooms,
    days,
    day,
    columns,
    hours,
    search,
    opened,
    selected,
    move,
  };
}

export type Desk = ReturnType<typeof useDesk>;
