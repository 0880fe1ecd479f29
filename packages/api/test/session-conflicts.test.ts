import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { hall, hour, set, versionOf, type Hall } from './halls.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let place: Hall;
let isIndexOld = false;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'beside-the-slot');
  place = await hall(own);
  await place.session('First', 5);
  await place.session('Elsewhere in time', 9);
  await place.session('The same time as that', 9);
  await here.jobs.idle();
  // As in the cloud, where an index may be a moment old.
  here.client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { Items } = result.output as { Items?: Record<string, { S?: string }>[] };
      if (isIndexOld && 'IndexName' in args.input && Items) Object.assign(result.output as object, { Items: [] });
      return result;
    },
    { step: 'initialize' },
  );
});
afterAll(() => here.close());

const fields = 'conflicts { rule severity startsAt sessions { title { text } } }';
const textOf = (name: string, asked: string) =>
  `mutation ($input: ${name.replace(/^./, (first) => first.toUpperCase())}Input!) {
    ${name}(input: $input) { __typename ... on SessionPayload { session { id version } ${asked} } } }`;

async function tell(name: string, input: object, headers: object = own.headers, asked = fields) {
  const { data, errors, extensions } = await here.ask(textOf(name, asked), { input }, headers as never);
  expect(errors).toBeUndefined();
  const { conflicts, ...answer } = data[name];
  return {
    ...answer,
    cost: extensions.cost,
    conflicts: conflicts?.map(({ rule, startsAt, sessions }: any) =>
      [rule, startsAt, ...sessions.map(({ title }: any) => title.text)].join(' '),
    ),
  };
}

const at = (from: number, room: string | null = place.room) => ({
  slot: { startsAt: hour(from), endsAt: hour(from + 1), room },
});

it('Whoever writes a session is told the conflicts that it is part of now, and of no others', async () => {
  const made = await tell('createSession', { conference: own.id, title: english('New'), ...at(5) });
  expect(made.conflicts).toEqual([`ROOM_DOUBLE_BOOKED ${hour(5)} First New`]);
  const { id } = made.session;
  const moved = await tell('updateSession', { id, expectedVersion: 1, ...at(6) });
  expect(moved.conflicts).toEqual([]);
  const unscheduled = await tell('updateSession', { id, expectedVersion: 2, slot: null });
  expect(unscheduled.conflicts).toEqual([]);
});

it('They are as serious as the organizers say, the worst first', async () => {
  await set(here, own, { conflictRules: [{ rule: 'ROOM_TOO_SMALL', severity: 'BLOCKING' }] });
  const crowd = { expectedAttendance: 21, ...at(5) };
  const { session, conflicts } = await tell('createSession', { conference: own.id, title: english('Big'), ...crowd });
  expect(conflicts.map((one: string) => one.split(' ')[0])).toEqual(['ROOM_DOUBLE_BOOKED', 'ROOM_TOO_SMALL']);
  await own.tell('deleteSession', { id: session.id, expectedVersion: 1 });
});

it('The session in hand is the one that was just written, also where the index does not have it yet', async () => {
  const { id } = await place.session('Late', 12);
  isIndexOld = true;
  const input = { id, expectedVersion: 1, ...at(12), expectedAttendance: 30 };
  const { conflicts } = await tell('updateSession', input);
  isIndexOld = false;
  expect(conflicts).toEqual([`ROOM_TOO_SMALL ${hour(12)} Late`]);
  await own.tell('deleteSession', { id, expectedVersion: 2 });
});

it('A write that is not asked for conflicts does not look for them', async () => {
  const { id } = await place.session('Quiet', 14);
  const asked = await tell('updateSession', { id, expectedVersion: 1, ...at(15) });
  const plain = await tell('updateSession', { id, expectedVersion: 2, ...at(14) }, own.headers, '');
  expect([plain.cost.depth, plain.cost.requests < asked.cost.requests]).toEqual([2, true]);
});

it('Whoever is no longer in the team and sends their call again is told nothing of the program', async () => {
  const former = await own.make('Person', { username: 'Synthetic former' });
  const members = [{ person: former.id }];
  const committee = await own.make('Committee', { kind: 'PROGRAM', name: english('PC'), members });
  const headers = await signIn(here, 'Synthetic former');
  const input = { conference: own.id, title: english('Once'), idempotencyKey: 'once', ...at(5) };
  const first = await tell('createSession', input, headers);
  expect(first.conflicts).toHaveLength(1);
  await set(here, own, { conflictRules: [{ rule: 'ROOM_DOUBLE_BOOKED', severity: 'NOTE' }] });
  await own.publish();
  const expectedVersion = await versionOf(here, own, committee.id);
  await own.write('updateCommittee', { id: committee.id, expectedVersion, members: [] });
  const again = await tell('createSession', input, headers);
  expect([again.__typename, again.session, again.conflicts]).toEqual(['SessionPayload', first.session, undefined]);
});
