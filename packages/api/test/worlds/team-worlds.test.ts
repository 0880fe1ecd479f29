import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../authority-world.ts';
import { changedRows, wholeTable } from '../whole-table.ts';
import type { World } from '../world.ts';
import { answersOf } from './answers.ts';
import { copyOf } from './copy.ts';
import { differing, expectNone, type Asked } from './differing.ts';
import type { Known } from './fact.ts';
import { isTime, knownWorld, options } from './known.ts';
import { stages } from './stages.ts';

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

async function told(viewer: Viewer, all: Asked = asked): Promise<object> {
  isTime('asked');
  const headers = known.published.viewers[viewer];
  return differing(other, all, await answersOf(one, all, headers), headers);
}

for (const { seers, facts, place, viewers } of stages) {
  it.each(facts)(`$name is written, which ${seers} may see`, async ({ write }) => {
    isTime('hidden');
    const rows = await wholeTable(other);
    await write(other, known);
    expect(changedRows(rows, await wholeTable(other)).length).toBeGreaterThan(0);
  });

  it.each(viewers)(`All of it changes nothing for ${place}: %s`, { timeout: 120_000 }, async (viewer) => {
    expectNone(await told(viewer));
  });
}

it('All of it changes something for organizers', { timeout: 120_000 }, async () => {
  const questions = asked.questions.filter(({ name }) => name.startsWith('Announcement.'));
  expect(Object.keys(await told('organizer', { questions, addresses: [] }))).not.toEqual([]);
});
