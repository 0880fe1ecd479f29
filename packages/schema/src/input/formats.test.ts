import { expect, it } from 'vitest';
import { formats } from './formats.ts';

/** The accepted form of a DateTime; null for one that is refused. */
const instant = (text: string): string | null => formats.dateTime.safeParse(text).data ?? null;

it.each([
  ['2027-04-10T05:00:00Z', '2027-04-10T05:00:00Z'],
  ['2027-04-10T10:00:00+05:00', '2027-04-10T05:00:00Z'],
  ['2027-04-10T05:00:00.9Z', '2027-04-10T05:00:00Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
])('holds the instant %s to the second in UTC', (text, held) => {
  expect(instant(text)).toBe(held);
});

it.each(['9999-12-31T23:59:59-01:00', '0000-01-01T00:00:00+01:00', '2027-02-30T00:00:00Z', 'yesterday', ''])(
  'refuses “%s”, which is no instant that sorts among the others',
  (text) => {
    expect(instant(text)).toBeNull();
  },
);
