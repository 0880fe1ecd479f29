import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrator, whole, type Viewer } from '../authority-world.ts';
import { built, index } from '../pages.ts';
import { changedRows, wholeTable } from '../whole-table.ts';
import { emptyWorld, type AppOptions, type World } from '../world.ts';
import { answersOf, type Answers } from './answers.ts';
import { copyOf } from './copy.ts';
import { corpus, type Question } from './corpus.ts';
import { hidden, type Known } from './facts.ts';
import { guessed } from './guesses.ts';
import { addresses } from './files.ts';
import { refusedWrites } from './writes.ts';

interface Asked {
  readonly questions: readonly Question[];
  readonly addresses: readonly string[];
}

/** Who may see nothing of what is hidden here. */
const viewers: readonly Viewer[] = ['nobody', 'stranger', 'organizer of another', 'token for another'];

const options: AppOptions = { administrators: [administrator], builtFiles: built(index) };

let one: World;
let other: World;
let known: Known;
let asked: Asked;

beforeAll(async () => {
  one = await emptyWorld(options);
  const [draft, published] = [await whole(one, 'draft'), await whole(one, 'published')];
  await published.own.publish();
  known = { draft, published };
  const types = Object.keys(published.nodes);
  const slugs = [draft, published].map(({ own }) => own.slug);
  const people = slugs.map((slug, at) => ({
    id: [draft, published][at]!.nodes['Person']!,
    username: `Synthetic person of ${slug}`,
  }));
  const nodes = Object.fromEntries(types.map((type) => [type, [draft.nodes[type]!, published.nodes[type]!]]));
  const names = [...slugs, ...people.map(({ username }) => username), 'hidden'];
  asked = {
    questions: [...corpus(nodes, names), ...refusedWrites(draft), ...refusedWrites(published)],
    addresses: addresses([...slugs, 'hidden'], people),
  };
  other = await copyOf(one, options);
}, 120_000);
afterAll(async () => {
  await one.close();
  await other.close();
});

/** What the one world answers everybody to all of it: nothing is written there. */
const before = new Map<Viewer, Promise<Answers>>();

function answersBefore(viewer: Viewer): Promise<Answers> {
  const answers = before.get(viewer) ?? answersOf(one, asked, known.published.viewers[viewer]);
  before.set(viewer, answers);
  return answers;
}

/** Reads that begin in one moment come into one request of the store or into two, by chance, and the cost says so. */
const maxTries = 3;

/** What the other world answers otherwise than the one, however often it is asked, by its question. */
async function differing(viewer: Viewer, all: Asked = asked): Promise<object> {
  const headers = known.published.viewers[viewer];
  const was = await (all === asked ? answersBefore(viewer) : answersOf(one, all, headers));
  let left = all;
  let found: [string, unknown][] = [];
  for (let round = 1; round <= maxTries && left.questions.length + left.addresses.length > 0; round += 1) {
    const is = await answersOf(other, left, headers);
    const isOther = (name: string) => is.get(name) !== was.get(name);
    left = {
      questions: left.questions.filter(({ name }) => isOther(name)),
      addresses: left.addresses.filter(isOther),
    };
    found = [...is].filter(([name]) => isOther(name)).map(([name, now]) => [name, [was.get(name), now]]);
  }
  return Object.fromEntries(found);
}

/** @throws the questions that tell, one a line, then what is answered to each, before and now */
function expectNone(found: object): void {
  const names = Object.keys(found);
  if (names.length > 0) throw new Error([...names, JSON.stringify(found, null, 2)].join('\n'));
}

it('Two tables with the same rows answer alike', { timeout: 240_000 }, async () => {
  expectNone(await differing('stranger'));
});

it.each(hidden)('$name is written', async ({ write }) => {
  const rows = await wholeTable(other);
  await write(other, known);
  expect(changedRows(rows, await wholeTable(other)).length).toBeGreaterThan(0);
});

it.each(viewers)('All of it changes nothing for %s', { timeout: 120_000 }, async (viewer) => {
  expectNone(await differing(viewer));
});

it.each(viewers)('What is hidden answers %s as what is not there', { timeout: 120_000 }, async (viewer) => {
  const questions = guessed(await wholeTable(one), await wholeTable(other), known, viewer);
  expect(questions.length).toBeGreaterThan(100);
  expectNone(await differing(viewer, { questions, addresses: [] }));
});
