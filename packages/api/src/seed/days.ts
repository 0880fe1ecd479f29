import { Temporal } from 'temporal-polyfill';
import type { DataSet } from './read.ts';

const day = /^\d{4}-\d{2}-\d{2}/;

/**
 * The same data set with its conference beginning on another day: every full date and instant in it moves along.
 * Years and months alone stay, because moving them would make them more exact than they are.
 */
export function beginningOn(data: DataSet, startsOn: string): DataSet {
  const first = data.conference.startsOn;
  if (first === null || first === startsOn) return data;
  const days = Temporal.PlainDate.from(first).until(startsOn).days;
  const { updatedAt } = data.conference;
  const { conference, ...moved } = moveAll(data, days) as DataSet;
  return { ...moved, conference: { ...conference, updatedAt } };
}

function moveAll(value: unknown, days: number): unknown {
  if (typeof value === 'string') return day.test(value) ? move(value, days) : value;
  if (Array.isArray(value)) return value.map((entry) => moveAll(entry, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, moveAll(entry, days)]));
}

const move = (text: string, days: number): string =>
  Temporal.PlainDate.from(text.slice(0, 10)).add({ days }).toString() + text.slice(10);

/** An instant in UTC, from a local time of a zone: 2025-04-19T04:30:00Z. */
export const instant = (local: string, zone: string, minutes = 0): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(zone)
    .add({ minutes })
    .toInstant()
    .toString({ smallestUnit: 'second' });

/** The day that it is now in a zone. */
export const today = (now: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
