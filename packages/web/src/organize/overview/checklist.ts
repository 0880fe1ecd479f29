import type { RouteLocationRaw } from 'vue-router';
import { message } from '../../i18n/message.ts';
import { languageList } from '../../i18n/language.ts';
import { dateRange } from '../../i18n/time.ts';
import type { Conference } from './query.ts';

/** A point of the list: what a conference needs, or what readers miss without it. */
export interface Point {
  readonly name: string;
  /** What is there, or why it matters. */
  readonly detail: string | null;
  readonly isDone: boolean;
  /** The place where it is mended; null where this site has none yet. */
  readonly at: RouteLocationRaw | null;
  /** Whether the conference is not published without it. */
  readonly isNeeded: boolean;
}

interface Named {
  readonly text: string;
}

type Listed = Pick<Conference, 'slug' | 'status' | 'attendanceMode' | 'startsOn' | 'endsOn'> & {
  readonly name: Named;
  readonly summary: Named | null;
  readonly city: Named | null;
  readonly workingLanguages: readonly string[];
  readonly venues: readonly { readonly rooms: readonly unknown[] }[];
  readonly program: readonly unknown[];
  readonly conflicts: readonly { readonly severity: string }[] | null;
};

/** The points of a draft, first those that are missing. */
export function checklist(conference: Listed): readonly Point[] {
  const { slug, name, summary, city, status, attendanceMode, startsOn, endsOn } = conference;
  const settings = (field: string) => ({ name: 'organize-settings', params: { slug }, hash: `#field-${field}` });
  const point = (name: string, isDone: boolean, at: Point['at'], detail: string | null = null): Point => ({
    name,
    isDone,
    at,
    detail,
    isNeeded: false,
  });
  const blocking = conference.conflicts?.filter(({ severity }) => severity === 'BLOCKING').length ?? 0;
  const hasRoom = conference.venues.some(({ rooms }) => rooms.length > 0);
  const isOnline = attendanceMode === 'ONLINE';
  const points: readonly Point[] = [
    {
      name: message('check-conflicts'),
      isDone: blocking === 0,
      at: { hash: '#conflicts' },
      detail: blocking === 0 ? null : message('publication-blocked', blocking),
      isNeeded: true,
    },
    point(message('settings-basics'), true, settings('name'), `${name.text}, /conferences/${slug}`),
    point(message('check-days'), startsOn !== null, settings('startsOn'), dateRange(startsOn, endsOn)),
    point(
      message('check-place'),
      city !== null || isOnline,
      settings(city === null ? 'attendanceMode' : 'city'),
      city?.text ?? (isOnline ? message('attendance-online') : null),
    ),
    point(
      message('conference-working-languages'),
      conference.workingLanguages.length > 0,
      settings('workingLanguages'),
      languageList(conference.workingLanguages) || null,
    ),
    point(
      message('check-status'),
      status !== 'TENTATIVE',
      settings('status'),
      status === 'TENTATIVE' ? message('check-status-tentative') : null,
    ),
    point(message('conference-summary'), summary !== null, settings('summary')),
    point(
      message('check-session'),
      conference.program.length > 0,
      conference.program.length > 0 ? { hash: '#sessions' } : { name: 'organize-new-session', params: { slug } },
    ),
    ...(isOnline
      ? []
      : [point(message('check-room'), hasRoom, { name: 'organize-nodes', params: { slug, list: 'rooms' } })]),
  ];
  return points.toSorted((one, other) => Number(one.isDone) - Number(other.isDone));
}
