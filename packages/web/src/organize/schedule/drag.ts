import { endOf, snapped, step, type Place } from './place.ts';
import { slotAt, type Field } from './point.ts';

interface Drag {
  /** Where the session is, or would be: its length is kept. */
  readonly place: Place;
  readonly isStretched: boolean;
  /** Read anew at each move, for the field scrolls. */
  readonly field: () => Field | null;
  readonly day: () => string;
  readonly rooms: readonly (string | null)[];
  readonly tray: () => DOMRect | null;
  readonly scroll: (event: PointerEvent) => void;
  /** Before it, a press is a click. */
  readonly onBegin: () => void;
  readonly onMove: (place: Place | null) => void;
  readonly onEnd: (isDropped: boolean) => void;
}

/** A hand that shakes has not begun to drag, in pixels. */
const slack = 5;

/** Follows a pointer from its press to its release; Escape puts back what it holds. */
export function drag(press: PointerEvent, drag: Drag): void {
  const card = press.currentTarget as HTMLElement;
  const grip = press.clientY - card.getBoundingClientRect().top;
  const ends = new AbortController();
  const { signal } = ends;
  let isHeld = false;

  const isOver = (box: DOMRect | null, { clientX: x, clientY: y }: PointerEvent): boolean =>
    box !== null && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

  function placeAt(event: PointerEvent): Place | null {
    const field = drag.field();
    if (field === null || isOver(drag.tray(), event)) return null;
    if (drag.isStretched) {
      const { minute } = slotAt(field, event.clientX, event.clientY);
      return { ...drag.place, minutes: Math.max(step, minute - drag.place.from) };
    }
    const { column, minute } = slotAt(field, event.clientX, event.clientY - grip);
    const latest = snapped(field.hours.to - drag.place.minutes);
    const from = Math.max(field.hours.from, Math.min(latest, minute));
    return { ...drag.place, day: drag.day(), from, room: drag.rooms[column] ?? null };
  }

  function stop(isDropped: boolean): void {
    ends.abort();
    if (isHeld) drag.onEnd(isDropped);
  }

  const begin = (event: PointerEvent): void => {
    if (isHeld || Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < slack) return;
    isHeld = true;
    card.setPointerCapture(press.pointerId);
    drag.onBegin();
  };
  const listen = <Name extends keyof DocumentEventMap>(name: Name, on: (event: DocumentEventMap[Name]) => void): void =>
    document.addEventListener(name, on, { signal, capture: true });

  listen('pointermove', (event) => {
    begin(event);
    if (!isHeld) return;
    drag.scroll(event);
    drag.onMove(placeAt(event));
  });
  listen('pointerup', () => stop(true));
  listen('pointercancel', () => stop(false));
  listen('keydown', (event) => {
    if (event.key === 'Escape') stop(false);
  });
}

/** Whether a press is at the lower edge of a card, by which it is stretched. */
export const isAtEdge = (press: PointerEvent, place: Place | null): boolean => {
  const box = (press.currentTarget as HTMLElement).getBoundingClientRect();
  return place !== null && endOf(place) > place.from && box.bottom - press.clientY < edge;
};

const edge = 8;
