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
  const days = daysBetween(first, startsOn);
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

/** Fields of a node that say when it is or was. */
const dated = new Set(['startsOn', 'endsOn', 'startsAt', 'endsAt', 'takenOn', 'publishedOn']);

/** The same node some days later: its own days and times, as the clocks of a zone show them, and nothing else. */
export function later<Content extends object>(content: Content, days: number, zone: string): Content {
  const entries = Object.entries(content).map(([key, value]: [string, unknown]) => {
    if (key === 'slot' && value !== null) return [key, later(value as object, days, zone)];
    const isMoved = dated.has(key) && typeof value === 'string' && day.test(value);
    return [key, isMoved ? (value.includes('T') ? instantLater(value, days, zone) : move(value, days)) : value];
  });
  return Object.fromEntries(entries) as Content;
}

const instantLater = (text: string, days: number, zone: string): string =>
  Temporal.Instant.from(text).toZonedDateTimeISO(zone).add({ days }).toInstant().toString({ smallestUnit: 'second' });

/** An instant in UTC, from a local time of a zone: 2025-04-19T04:30:00Z. */
export const instant = (local: string, zone: string, minutes = 0): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(zone)
    .add({ minutes })
    .toInstant()
    .toString({ smallestUnit: 'second' });

export const daysBetween = (first: string, last: string): number => Temporal.PlainDate.from(first).until(last).days;

/** The day that it is now in a zone. */
export const today = (now: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
