import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFollower, nodesOf } from './mirror/follower.ts';
import { diceOf, history, write, type Step } from './mirror/histories.ts';
import { freshlySaid, saidBy } from './mirror/index-of.ts';
import { begin } from './mirror/state.ts';
import { rowsIn } from './rows.ts';
import { many } from './soak.ts';
import { emptyWorld, type World } from './world.ts';

const histories = Number(process.env['HISTORIES'] ?? many({ soak: 1_000, otherwise: 10 }));

let now = Date.now();
let here: World;
let follower: ReturnType<typeof createFollower>;
let played = 0;

beforeAll(async () => {
  here = await emptyWorld({ clock: () => new Date(now) });
  follower = createFollower(here);
});
afterAll(() => here.close());

/** Time passes while nothing is under way: no transaction lasts as long. */
async function wait(seconds: number): Promise<void> {
  await here.jobs.idle();
  now += seconds * 1_000;
}

async function play(steps: readonly Step[]): Promise<void> {
  played += 1;
  const state = await begin(here, `mirror-${played}`);
  if (steps.length % 2 === 0) await state.own[0]!.publish();
  for (const step of steps) {
    now += 100;
    const dice = diceOf(step);
    if (step.kind === 'wait') await wait(dice(400));
    else if (step.kind === 'look') await follower.poll(dice(7) + 1);
    else if (step.kind === 'follow') await wait(11).then(() => follower.catchUp(dice(99) + 1));
    else await write(state, step, new Date(now));
  }
  // The last announcement comes, and then the changes of the last seconds.
  await wait(300);
  await wait(11);
  await follower.catchUp(100);
  const own = state.nodes.map(({ id }) => id);
  const kept = new Map(own.flatMap((id) => (follower.copy.has(id) ? [[id, follower.copy.get(id)!] as const] : [])));
  expect(kept).toEqual(await nodesOf(here, own));
}

it('A client that follows the changes keeps the graph as everybody sees it', { timeout: 3_600_000 }, async () => {
  await fc.assert(fc.asyncProperty(history, play), { numRuns: histories, endOnFailure: true });
});

it('A client that begins later comes to the same', { timeout: 3_600_000 }, async () => {
  const late = createFollower(here);
  await late.catchUp(100);
  expect(late.copy).toEqual(follower.copy);
});

it(
  'The index is as one that is made anew, and names nothing that not everybody sees',
  { timeout: 3_600_000 },
  async () => {
    await here.jobs.idle();
    expect(saidBy(await rowsIn(here))).toEqual(await freshlySaid(here));
  },
);
