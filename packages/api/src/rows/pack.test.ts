import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRow } from '../dynamo/compose.ts';
import { maxActions, type Action } from '../dynamo/transaction.ts';
import { packed } from './pack.ts';

const put = (sk: string, when?: 'absent'): Action => ({
  put: newRow('Session', { pk: 'CON#c', sk }, {}, '2027-04-10T05:00:00Z'),
  ...(when && { when }),
});
const touch = (sk: string): Action => ({ touch: { pk: 'CON#c', sk }, stamp: 's', when: { version: 1 } });
const check = (sk: string): Action => ({ check: { pk: 'CON#c', sk }, when: { version: 1 } });

const write = fc
  .record({
    own: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }),
    looks: fc.array(fc.tuple(fc.constantFrom(touch, check), fc.integer({ min: 0, max: 9 })), { maxLength: 10 }),
  })
  .map(({ own, looks }) => ({
    actions: [...new Set(own)].map((at) => put(`P${at}`)).concat(looks.map(([look, at]) => look(`L${at}`))),
  }));

it('keeps the order of writes, loses none, and puts each row once into a transaction that the store takes', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
      const packs = packed(writes, 2);
      expect(packs.flatMap(({ members }) => members)).toEqual(writes);
      for (const { members, actions } of packs) {
        expect(actions.size).toBeLessThanOrEqual(maxActions - 2);
        const keys = members.flatMap((member) => member.actions.map(keyOf));
        expect([...actions.values()].map(keyOf).toSorted()).toEqual([...new Set(keys)].toSorted());
      }
    }),
  );
});

it('leaves to each transaction one write of a row, and one look at it for all', () => {
  const packs = packed(
    [
      { actions: [put('a', 'absent'), check('room')] },
      { actions: [put('b'), touch('room')] },
      { actions: [put('b')] },
      { actions: [put('a')] },
    ],
    0,
  );
  expect(packs.map(({ actions }) => [...actions.values()])).toEqual([
    [put('a', 'absent'), touch('room'), put('b')],
    [put('a')],
  ]);
});

const keyOf = (action: Action): string =>
  'put' in action ? action.put.sk : 'touch' in action ? action.touch.sk : 'check' in action ? action.check.sk : '';
