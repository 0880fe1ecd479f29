import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../authority-world.ts';
import { changedRows, wholeTable } from '../whole-table.ts';
import type { World } from '../world.ts';
import { answersOf, type Answers } from './answers.ts';
import { copyOf } from './copy.ts';
import { differing, expectNone, type Asked } from './differing.ts';
import type { Known } from './fact.ts';
import { hidden } from './facts.ts';
import { guessed } from './guesses.ts';
import { isTime, knownWorld, options } from './known.ts';
import { refusedWrites } from './writes.ts';

/** Viewers who may see nothing that is hidden. */
const viewers: readonly Viewer[] = ['nobody', 'stranger', 'organizer of another', 'token for another'];

let one: World;
let other: World;
let known: Known;
let asked: Asked;

beforeAll(async () => {
  const world = await knownWorld();
  ({ one, known } = world);
  const writes = [known.draft, known.published].flatMap(refusedWrites);
  asked = { ...world.asked, questions: [...world.asked.questions, ...writes] };
  other = await copyOf(one, options);
  // What writes, and what searches, is loaded by the first who does: not only one of the worlds waits for it.
  await one.ask('{ search(query: "Synthetic") { isPartial } }', {}, known.published.viewers.stranger);
  for (const { query, variables } of writes) await one.ask(query, variables, known.published.viewers.stranger);
}, 120_000);
afterAll(async () => {
  await one.close();
  await other.close();
});

/** The answers of the one world to each viewer: nothing is written there. */
const before = new Map<Viewer, Promise<Answers>>();

function answersBefore(viewer: Viewer): Promise<Answers> {
  const answers = before.get(viewer) ?? answersOf(one, asked, known.published.viewers[viewer]);
  before.set(viewer, answers);
  return answers;
}

/** The answers of the other world that differ. */
async function told(viewer: Viewer, all: Asked = asked): Promise<object> {
  isTime('asked');
  const headers = known.published.viewers[viewer];
  return differing(other, all, await (all === asked ? answersBefore(viewer) : answersOf(one, all, headers)), headers);
}

it('Two tables with the same rows answer alike', { timeout: 240_000 }, async () => {
  expectNone(await told('stranger'));
});

it.each(hidden)('$name is written', async ({ write }) => {
  isTime('hidden');
  const rows = await wholeTable(other);
  await write(other, known);
  expect(changedRows(rows, await wholeTable(other)).length).toBeGreaterThan(0);
});

it.each(viewers)('All of it changes nothing for %s', { timeout: 120_000 }, async (viewer) => {
  expectNone(await told(viewer));
});

it.each(viewers)('What is hidden answers %s as what is not there', { timeout: 120_000 }, async (viewer) => {
  const questions = guessed(await wholeTable(one), await wholeTable(other), known, viewer);
  expect(questions.length).toBeGreaterThan(100);
  expectNone(await told(viewer, { questions, addresses: [] }));
});
