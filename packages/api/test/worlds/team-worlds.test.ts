import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../authority-world.ts';
import { changedRows, wholeTable } from '../whole-table.ts';
import type { World } from '../world.ts';
import { answersOf } from './answers.ts';
import { copyOf } from './copy.ts';
import { differing, expectNone, type Asked } from './differing.ts';
import { organizersOnly, type Known } from './facts.ts';
import { knownWorld, options } from './known.ts';

/** Who belongs to the team of the conference, and does not organize it. */
const viewers: readonly Viewer[] = ['program', 'scholarship', 'trust', 'volunteer'];

let one: World;
let other: World;
let known: Known;
let asked: Asked;

beforeAll(async () => {
  ({ one, known, asked } = await knownWorld());
  other = await copyOf(one, options);
}, 120_000);
afterAll(async () => {
  await one.close();
  await other.close();
});

it.each(organizersOnly)('$name is written, which organizers alone may see', async ({ write }) => {
  const rows = await wholeTable(other);
  await write(other, known);
  expect(changedRows(rows, await wholeTable(other)).length).toBeGreaterThan(0);
});

it.each(viewers)('All of it changes nothing for the team: %s', { timeout: 120_000 }, async (viewer) => {
  const headers = known.published.viewers[viewer];
  expectNone(await differing(other, asked, await answersOf(one, asked, headers), headers));
});

it('All of it changes something for organizers', { timeout: 120_000 }, async () => {
  const headers = known.published.viewers.organizer;
  const found = await differing(other, asked, await answersOf(one, asked, headers), headers);
  expect(Object.keys(found)).not.toEqual([]);
});
