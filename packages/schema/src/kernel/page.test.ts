import { expect, it } from 'vitest';
import { pageRequest, type PageArguments } from './page.ts';

const refusal = (page: PageArguments) => {
  try {
    return pageRequest(page);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: unknown };
    return { message, extensions };
  }
};

it('is 20 entries from the start when nothing is said', () => {
  expect(pageRequest({})).toEqual({ limit: 20, fromEnd: false, after: null, before: null });
});

it.each([
  [{ first: 0 }, 'first must be from 1 to 100, and was 0.', 'first'],
  [{ first: -1 }, 'first must be from 1 to 100, and was -1.', 'first'],
  [{ last: 101 }, 'last must be from 1 to 100, and was 101.', 'last'],
  [{ first: 1, last: 1 }, 'Give either first or last, not both.', 'first'],
])('refuses %j with the rule', (page, message, argument) => {
  expect(refusal(page)).toEqual({ message, extensions: { code: 'BAD_USER_INPUT', argument } });
});
