import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { createMeter } from './cost.ts';
import { newRow } from './compose.ts';
import { openTable } from './table.ts';
import { unitsOf } from './units.ts';

let here: TestStore;
beforeAll(async () => {
  here = await emptyStore();
});
afterAll(() => here.close());

it.each([1, 9, 10, 99, 100, 110, 990, 1_000, 1_010, 12_345, 120_000])(
  'Rows of version %i cost what the store says, whatever their size',
  async (version) => {
    const key = { pk: `UNITS#${version}`, sk: 'S#1', gsi1pk: `UNITS#${version}`, gsi1sk: '1' };
    const empty = { ...newRow('Node', key, '', '2027-04-10T05:00:00Z'), version };
    // The next 4 kB begin within these.
    const near = Array.from({ length: 60 }, (_, at) => 3_930 + at);
    const [said, counted]: [number[], number[]] = [[], []];
    for (const length of near) {
      await here.writer.put([{ ...empty, data: 'é😀'.padEnd(length, 'a') }]);
      const meter = createMeter();
      const rows = await openTable({ ...here, meter }).all({ index: true, partition: key.gsi1pk });
      said.push(meter.readUnits);
      counted.push(unitsOf(rows));
    }
    expect(new Set(said)).toEqual(new Set([0.5, 1]));
    expect(counted).toEqual(said);
  },
);
