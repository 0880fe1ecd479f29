import { expect, it } from 'vitest';
import { checklist } from './checklist.ts';

const text = (words: string) => ({ text: words });

const begun = {
  slug: 'synthetic',
  name: text('Synthetic WikiCon'),
  summary: null,
  city: null,
  status: 'TENTATIVE',
  attendanceMode: null,
  startsOn: null,
  endsOn: null,
  workingLanguages: [],
  venues: [],
  program: [],
  conflicts: [],
} as const;
const full = {
  ...begun,
  summary: text('Invented.'),
  city: text('Tashkent'),
  status: 'CONFIRMED',
  startsOn: '2027-04-10',
  endsOn: '2027-04-11',
  workingLanguages: ['en', 'uz'],
  venues: [{ rooms: [{ id: 'rom_1' }] }],
  program: [{}],
} as const;

const told = (conference: Parameters<typeof checklist>[0]) =>
  checklist(conference).map(
    ({ name, isDone, detail }) => `${isDone ? '✓' : '○'} ${name}${detail ? `: ${detail}` : ''}`,
  );

it('a draft that was just begun lacks all but its name, and nothing of it is a must', () => {
  expect(told(begun)).toEqual([
    '○ First and last day',
    '○ City, or that one attends online',
    '○ Languages in which it is held',
    '○ Whether it is certain: Until it is confirmed, every page says that it is not certain yet.',
    '○ Summary',
    '○ A first session',
    '○ A venue with a room',
    '✓ No conflict that blocks publication',
    '✓ Name and address: Synthetic WikiCon, /conferences/synthetic',
  ]);
  expect(checklist(begun).filter(({ isNeeded, isDone }) => isNeeded && !isDone)).toEqual([]);
});

it('one that has everything lacks nothing', () => {
  expect(checklist(full).filter(({ isDone }) => !isDone)).toEqual([]);
});

it('one that is held online needs neither city nor room', () => {
  const online = { ...full, city: null, venues: [], attendanceMode: 'ONLINE' } as const;
  expect(checklist(online).filter(({ isDone }) => !isDone)).toEqual([]);
});

it('what blocks publication comes first, and is told as what is needed', () => {
  const [first] = checklist({ ...full, conflicts: [{ severity: 'BLOCKING' }, { severity: 'NOTE' }] });
  expect(first).toEqual({
    name: 'No conflict that blocks publication',
    detail: 'Conflicts that block publication: 1.',
    isDone: false,
    isNeeded: true,
    at: { hash: '#conflicts' },
  });
});
