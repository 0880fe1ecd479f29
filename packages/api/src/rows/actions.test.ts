import { expect, it } from 'vitest';
import { newRow } from '../dynamo/compose.ts';
import { sizeProblems } from './actions.ts';

const put = (text: string) => ({
  put: newRow('Session', { pk: 'CON#c', sk: 'SES#s' }, { text }, '2027-04-10T05:00:00Z'),
});

it('refuses a row that the store would not take, counted in bytes of UTF-8', () => {
  expect(sizeProblems([put('語'.repeat(116_000))])).toEqual([]);
  expect(sizeProblems([put('語'.repeat(117_000))])).toEqual([
    { field: '', rule: 'TOO_LARGE', message: 'Its texts are longer than 350 kB together.' },
  ]);
});

it('refuses more rows than fit into one transaction', () => {
  expect(sizeProblems(Array.from({ length: 100 }, () => put('a')))).toEqual([]);
  expect(sizeProblems(Array.from({ length: 101 }, () => put('a')))).toMatchObject([{ rule: 'TOO_LARGE' }]);
});
