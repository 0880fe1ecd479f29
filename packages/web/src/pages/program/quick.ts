import { message } from '../../i18n/message.ts';
import type { Session } from '../../program/query.ts';
import { choices } from './facets.ts';
import { filtered, type Filters, type Reader } from './filter.ts';

/** A filter that one tap turns on and off. */
export interface QuickFilter {
  readonly label: string;
  /** The language of the label, where it comes from the graph. */
  readonly language?: string | undefined;
  /** The number of sessions that it leaves of the program. */
  readonly count: number;
  readonly filter: Filters;
}

/** More rooms than these are found among the other filters. */
const maxRooms = 8;

/** The days, the reader's languages and stars, and the rooms: each only where it leaves some sessions out. */
export function quickFilters(program: readonly Session[], reader: Reader): QuickFilter[] {
  const rooms = choices(program, 'room');
  const offered = [
    ...choices(program, 'day').map((day) => ({ ...day, filter: { day: day.value } })),
    { label: message('filter-mine'), filter: { mine: '1' } as const },
    { label: message('filter-starred'), filter: { starred: '1' } as const },
    ...(rooms.length > maxRooms ? [] : rooms).map((room) => ({ ...room, filter: { room: room.value } })),
  ];
  return offered
    .map((one) => ({ ...one, count: filtered(program, one.filter, reader).length }))
    .filter(({ count }) => count > 0 && count < program.length);
}
