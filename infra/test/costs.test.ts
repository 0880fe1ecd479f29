import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../plan/sst.ts';

const text = readFileSync(join(root, 'docs/operations.md'), 'utf8');

/** The rows of the table of costs: their cells as they stand there. */
const rows = cellsBetween('| for each visit', 'A cell is:').map(
  ([, name = '', amount = '', price = '', reaches = '', ...monthly]) => ({
    name,
    amount: Number(amount),
    price: Number(price),
    reaches: reaches === 'yes',
    monthly: monthly.slice(0, 3).map((one) => Number(one.replace(',', ''))),
  }),
);

function cellsBetween(begin: string, end: string): string[][] {
  const from = text.indexOf(begin);
  const lines = text.slice(from, text.indexOf(end, from)).trim().split('\n').slice(2);
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

const visits = [100, 10_000, 1_000_000].map((visitors) => visitors * 30);
const reaching = [1, 0.97, 0.67];

/** Always free amounts, in millions, by name. */
const free: Readonly<Record<string, number>> = {
  'requests at the edge': 10,
  'runs of functions there': 2,
  'reads of their store': 2,
  'kB that leave': 1_000,
  'calls of the API': 1,
  'GB-seconds of them': 0.4,
  'kB of log': 5,
};

const items = rows.filter(({ name }) => name !== '**together**');

/** Amounts in millions. */
const used = ({ amount, reaches }: (typeof rows)[number]): number[] =>
  visits.map((count, at) => (amount * count * (reaches ? reaching[at]! : 1)) / 1e6);

const cents = (dollars: number): number => Math.round(dollars * 100) / 100;

it('what it costs is what its parts make', () => {
  for (const item of items)
    expect([item.name, item.monthly]).toEqual([item.name, used(item).map((million) => cents(million * item.price))]);
  const whole = visits.map((_count, at) => cents(items.reduce((sum, item) => sum + used(item)[at]! * item.price, 0)));
  expect([items.length, rows.at(-1)!.monthly]).toEqual([9, whole]);
});

it('what is free is taken off', () => {
  const left = visits.map((_count, at) =>
    cents(items.reduce((sum, one) => sum + Math.max(0, used(one)[at]! - (free[one.name] ?? 0)) * one.price, 0)),
  );
  const told = left.map((dollars) => `$${dollars.toLocaleString('en', { minimumFractionDigits: 2 })}`);
  expect(text).toContain(`makes that ${told[0]}, ${told[1]} and ${told[2]}.`);
});

/** The costs of the schedule of a minute, part by part, and together. */
const scheduled = cellsBetween('| for each run of the schedule', '\n\n').map(([, name = '', amount, price, told]) => ({
  name,
  dollars: (Number(amount) * Number(price) * 30 * 24 * 60) / 1e6,
  told: Number(told),
}));

it('a schedule of a minute costs what its runs make', () => {
  const parts = scheduled.slice(0, -1);
  expect(scheduled.map(({ name, told }) => [name, told])).toEqual([
    ...parts.map(({ name, dollars }) => [name, cents(dollars)]),
    ['**together**', cents(parts.reduce((sum, { dollars }) => sum + dollars, 0))],
  ]);
});

it('what is paid whoever comes is the sum of its parts', () => {
  const [, list = '', told] = /And (eight alarms .*?); together at most \$(\d+\.\d\d)\./.exec(text)!;
  const parts = [...list.matchAll(/\d\.\d\d/g)].map(Number);
  expect([parts.length, cents(parts.reduce((sum, one) => sum + one, scheduled.at(-1)!.told))]).toEqual([
    7,
    Number(told),
  ]);
});
