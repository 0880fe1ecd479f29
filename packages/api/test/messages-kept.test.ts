import type { PersonId } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver } from '../src/projections/deliver.ts';
import { maxToldWithin, telling } from '../src/write/tell.ts';
import { maxMessages } from '../src/identity/inbox-limit.ts';
import { jobRow } from '../src/jobs/tasks.ts';
import { runJob } from '../src/jobs/run.ts';
import { jobStore, signIn } from './identities.ts';
import { inboxOf, minutesAgo, send, sendMany, sendNotes } from './inbox.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
});
afterAll(() => here.close());

async function reader(name: string) {
  const username = `Synthetic ${name}`;
  const headers = await signIn(here, username);
  const inbox = inboxOf(here, headers);
  return { ...inbox, headers, username, id: await inbox.person() };
}

const messagesOf = async (id: PersonId) =>
  (await rowsIn(here)).filter(({ pk, sk }) => pk === `PER#${id.slice(4)}` && sk.startsWith('MSG#'));

const values = { conference: null, note: 'a note' };

it('messages are in the export of their person, and go with them; nobody is told who is erased', async () => {
  const one = await reader('leaver');
  await sendNotes(here, one.id, ['a note']);
  const { data } = await here.ask('{ viewer { export person { version } } }', {}, one.headers);
  const { entries } = JSON.parse(data.viewer.export) as { entries: any[] };
  expect(entries.filter(({ type }) => type === 'Message').map((entry) => entry.data)).toEqual([
    { template: 'CONFERENCE_HIDDEN', ...values },
  ]);
  expect(entries.find(({ type }) => type === 'Account').unread).toBe(1);
  const text = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  await here.ask(text, { input: { id: one.id, expectedVersion: data.viewer.person.version } }, one.headers);
  expect(await send(here, one.id, 'CONFERENCE_HIDDEN', values)).toBe(false);
  await here.jobs.idle();
  expect(await messagesOf(one.id)).toEqual([]);
});

it('messages and what is unread stay when Wikimedia renames the account', async () => {
  const one = await reader('renamed');
  await sendNotes(here, one.id, ['a', 'b']);
  await one.mark([(await one.page()).nodes[0].id]);
  const headers = await signIn(here, 'Synthetic renamed one', `sub of ${one.username}`);
  const { nodes, count } = await inboxOf(here, headers).page();
  expect([nodes.map(({ note, isRead }: any) => [note, isRead]), count]).toEqual([
    [
      ['b', true],
      ['a', false],
    ],
    1,
  ]);
});

it('tells more people than a transaction holds by a job, each of them once', async () => {
  const store = jobStore(here);
  const known = [await reader('first of many'), await reader('last of many')];
  const people = [known[0]!.id, ...Array.from({ length: maxToldWithin }, (_, at) => nobody(at)), known[1]!.id];
  // Only those who have an account are told.
  const few = await telling(store.table, people, 'CONFERENCE_HIDDEN', values, new Date());
  expect([few.actions.length, few.tasks]).toEqual([2 * known.length, []]);
  const delivery = {
    to: people,
    template: 'CONFERENCE_HIDDEN' as const,
    values,
    at: minutesAgo(1).toISOString(),
    seed: 'synthetic seed',
  };
  const { errors } = await runJob(store, jobRow([{ kind: 'message', ...delivery }], new Date()));
  expect(errors).toEqual([]);
  await known[0]!.mark((await known[0]!.page()).nodes.map(({ id }: { id: string }) => id));
  // Done again, it makes nothing unread again.
  await deliver(store, delivery);
  expect(await Promise.all(known.map(async ({ page }) => [(await page()).nodes.length, (await page()).count]))).toEqual(
    [
      [1, 0],
      [1, 1],
    ],
  );
});

it('keeps 1,000 messages: at the next sign-in the oldest that were read give way', { timeout: 120_000 }, async () => {
  const one = await reader('collector');
  await sendMany(here, one.id, maxMessages + 2);
  // Of 998 to 1002, the oldest, one is read.
  const [, read] = (await one.page({ last: 5 })).nodes;
  await one.mark([read.id]);
  await signIn(here, one.username);
  const { nodes, count } = await one.page({ last: 4 });
  const left = nodes.map(({ note }: { note: string }) => note);
  expect([left, (await messagesOf(one.id)).length, count]).toEqual([
    ['997', '998', '1000', '1001'],
    maxMessages,
    maxMessages,
  ]);
});

const nobody = (at: number): PersonId => `per_01J${String(at).padStart(23, '0')}`;
