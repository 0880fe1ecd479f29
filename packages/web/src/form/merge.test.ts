import { expect, it } from 'vitest';
import { difference, merge } from './merge.ts';

const start = { title: 'Two scripts', room: 'Registan', count: 1, notes: ['a'] };
const merged = (mine: object, theirs: object) =>
  merge({ start, mine: { ...start, ...mine }, theirs: { ...start, ...theirs } }, (draft) => draft);

it('gives each field to whoever changed it', () => {
  expect(merged({ title: 'One wiki' }, { room: 'Garden' })).toEqual({
    draft: { ...start, title: 'One wiki', room: 'Garden' },
    taken: ['room'],
    disputed: [],
  });
});

it('disputes what both changed, and keeps mine until somebody chooses', () => {
  expect(merged({ title: 'One wiki', count: 2 }, { title: 'No wiki', count: 3 })).toEqual({
    draft: { ...start, title: 'One wiki', count: 2 },
    taken: [],
    disputed: ['title', 'count'],
  });
});

it('disputes nothing that both changed alike', () => {
  expect(merged({ notes: ['a', 'b'] }, { notes: ['a', 'b'] })).toEqual({
    draft: { ...start, notes: ['a', 'b'] },
    taken: [],
    disputed: [],
  });
});

it('finds the fields that are not as they were', () => {
  expect(difference(start, { ...start, room: 'Garden', notes: ['a'] })).toEqual({ room: 'Garden' });
});
