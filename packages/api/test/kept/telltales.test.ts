import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLeanClient } from '../../src/dynamo/lean/client.ts';
import { readVersion } from '../../src/dynamo/lean/version.ts';
import type { World } from '../world.ts';
import { copyOf } from '../worlds/copy.ts';
import type { Known } from '../worlds/fact.ts';
import { hidden } from '../worlds/facts.ts';
import { knownWorld, options } from '../worlds/known.ts';
import { keptServer, type KeptServer } from './server.ts';

let one: World;
let other: World;
let known: Known;
let questions: readonly { readonly name: string; readonly body: object }[];
let servers: readonly [KeptServer, KeptServer];

beforeAll(async () => {
  const world = await knownWorld();
  ({ one, known } = world);
  other = await copyOf(one, options);
  servers = [await keptServer(one, one), await keptServer(other, other)];
  // Only what is of one published conference is kept.
  questions = world.asked.questions
    .filter((question) => JSON.stringify(question).includes(known.published.own.id.slice('con_'.length)))
    .map(({ name, query, variables }) => ({ name, body: { query, variables } }));
}, 120_000);
afterAll(async () => {
  for (const server of servers) await server.close();
  await one.close();
  await other.close();
});

const versionsOf = (world: World): Promise<readonly unknown[]> =>
  Promise.all(
    [known.published, known.held].map(({ own }) =>
      readVersion({ client: createLeanClient(world), name: world.name }, `VER#${own.id.slice('con_'.length)}`),
    ),
  );

/** Every question three times, as an answer is kept from the second on; and which of the last ones were kept. */
async function answers(server: KeptServer): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const { name, body } of questions) {
    const bytes: string[] = [];
    let made = 0;
    for (let time = 1; time <= 3; time += 1) {
      made = server.made;
      bytes.push((await server.ask({ path: '/graphql', body })).bytes.toString());
    }
    found.set(name, [bytes, server.made === made]);
  }
  return found;
}

/** Only time shows these: what is kept has to end when they are written, for it would go on after they are shown. */
const opening = new Set([
  'Announcements that are not published yet',
  'Calls that are not announced yet',
  'The deletion of an announcement that waits, taken back',
]);

it('Answers are kept in both worlds, and are the same', { timeout: 120_000 }, async () => {
  const [first, second] = [await answers(servers[0]), await answers(servers[1])];
  expect(first).toEqual(second);
  expect([...first.values()].filter((answer) => (answer as [unknown, boolean])[1]).length).toBeGreaterThan(50);
});

it.each(hidden)('$name: what is kept for everybody stays as it is', async ({ name, write }) => {
  const before = await versionsOf(other);
  await write(other, known);
  const after = await versionsOf(other);
  expect([before, JSON.stringify(after) === JSON.stringify(before)]).toEqual([
    Array(2).fill(expect.objectContaining({ kind: 'settled' })),
    !opening.has(name),
  ]);
});

it('All of it changes no answer, and none is kept less', { timeout: 120_000 }, async () => {
  const [first, second] = [await answers(servers[0]), await answers(servers[1])];
  expect(first).toEqual(second);
});
