import { expect, it } from 'vitest';
import { dateRange, dayName, shortDayName, timeIn, zoneName, partialRange } from './time.ts';

it('tells the time of the conference, not of the reader', () => {
  expect([timeIn('Asia/Tashkent', '2025-04-19T19:30:00Z'), timeIn('Asia/Tashkent', '2025-04-19T04:30:00Z')]).toEqual([
    '00:30',
    '09:30',
  ]);
});

it('writes a day as it is, wherever the reader is', () => {
  // Engines differ in the comma.
  expect([dayName('2025-04-19'), shortDayName('2025-04-19')].map((name) => name.replace(',', ''))).toEqual([
    'Saturday 19 April 2025',
    'Sat 19 Apr',
  ]);
});

it('writes one day, several days, what is known of them, or nothing', () => {
  expect(
    [
      dateRange('2025-04-19', '2025-04-19'),
      dateRange('2025-04-19', '2025-04-20'),
      dateRange(null, '2025-04-20'),
      dateRange(null, null),
    ].map((range) => range?.replace(/\s*–\s*/, '–')),
  ).toEqual(['19 April 2025', '19–20 April 2025', '20 April 2025', undefined]);
});

it('names a zone with the offset that it has at the instant', () => {
  expect([
    zoneName('Europe/Warsaw', '2024-08-07T08:00:00Z'),
    zoneName('Europe/Warsaw', '2024-12-07T08:00:00Z'),
  ]).toEqual(['Central European Time (GMT+2)', 'Central European Time (GMT+1)']);
});

it.each([
  ['2024-08', '2024-08', 'August 2024'],
  ['2024-08', null, 'August 2024'],
  ['2024-12', '2025-01-15', 'December 2024 – January 2025'],
  ['2024', '2025', '2024 – 2025'],
  ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
  [null, null, null],
])('says what is known of a stretch of time and no more: %s to %s is %s', (startsOn, endsOn, text) => {
  expect(partialRange(startsOn, endsOn)?.replaceAll(/\s/g, ' ').replaceAll(/ ?– ?/g, ' – ') ?? null).toBe(text);
});
