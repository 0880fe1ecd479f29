import { expect, it } from 'vitest';
import { read } from './reading.ts';

it('A text in what is no language is left out, and a remark says so', () => {
  const event = { id: 'a', title: { en: 'A', 'in Uzbek': 'B' }, date: '2027-04-10T10:00:00Z', duration: '1:00' };
  const days = [{ date: '2027-04-10', rooms: { Hall: [{ ...event, abstract: { 'auf Englisch': 'C' }, track: { '': 'D' } }] } }];
  const { sessions, topics, warnings } = read(JSON.stringify({ schedule: { conference: { days } } }));
  expect([sessions[0]!.title, sessions[0]!.abstract, topics]).toEqual([{ en: 'A' }, null, []]);
  expect(warnings.map(({ message }) => message).toSorted()).toEqual(
    ['auf Englisch', 'in Uzbek', ''].map((tag) => `“${tag}” is no language, so its text is left out.`),
  );
}); // prettier-ignore
