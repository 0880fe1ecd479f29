import { declarations } from '@wikicon/schema';
import { expect, it } from 'vitest';
import { checkOf } from './declared-checks.ts';

const fields = declarations.flatMap((noun) =>
  Object.entries(noun.fields)
    .filter(([, { kind }]) => kind !== 'other')
    .map(([name, field]) => ({ name: `${noun.name}.${name}`, field })),
);

it.each(fields)('$name is refused in a row where it is of another kind', ({ field }) => {
  expect(checkOf(field)({ of: ['another kind'] })).not.toBeNull();
});

it.each(fields)('$name is null in a row if its declaration says that it may be', ({ field }) => {
  expect(checkOf(field)(null) === null).toBe(field.isNullable);
});
