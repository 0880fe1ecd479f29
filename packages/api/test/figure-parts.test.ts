import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { world, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await world();
  own = await draft(here, 'figure-parts');
});
afterAll(() => here.close());

/** Says that there is a figure of parts with these keys. */
const make = (...keys: readonly string[]) =>
  own.tell('createFigure', {
    conference: own.id,
    metric: 'OTHER',
    label: english('A'),
    value: '2',
    breakdown: keys.map((key) => ({ key, label: english('A') })),
  });

it('the parts of a figure are named as the embedded ones are', async () => {
  expect(await make('UZ', 'uz-Latn', 'south-asia')).toMatchObject({ __typename: 'FigurePayload' });
});

it.each([
  ['two of one name', ['UZ', 'KZ', 'UZ'], 'breakdown.2.key', 'DUPLICATE'],
  ['a name of several words', ['South Asia'], 'breakdown.0.key', 'MALFORMED'],
])('%s are refused, by their place', async (_what, keys, field, rule) => {
  expect(await make(...keys)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field, rule }] });
});
