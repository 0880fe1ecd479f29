import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { hall, hour, type Hall } from './halls.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let place: Hall;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'working-version');
  place = await hall(own);
  await own.publish();
});
afterAll(() => here.close());

async function ask(headers: object = own.headers) {
  const { data, errors, extensions } = await here.ask(
    '{ conference(slug: "working-version") { workingVersion } }',
    {},
    headers as never,
  );
  expect(errors).toBeUndefined();
  return { version: data.conference.workingVersion as string | null, cost: extensions.cost };
}

it('It is another one after each write of the program, and the same where nothing was written', async () => {
  const first = (await ask()).version;
  const { id } = await place.session('Synthetic session', 5);
  const second = (await ask()).version;
  const slot = { startsAt: hour(6), endsAt: hour(7), room: place.room };
  await own.write('updateSession', { id, expectedVersion: 1, slot });
  const third = (await ask()).version;
  await own.tell('deleteSession', { id, expectedVersion: 2 });
  const fourth = (await ask()).version;
  expect(new Set([first, second, third, fourth]).size).toBe(4);
  expect((await ask()).version).toBe(fourth);
});

it('It stays the same where a session was not changed, or a write was refused', async () => {
  const { id } = await place.session('Never moved', 9);
  await here.jobs.idle();
  const { version } = await ask();
  await own.tell('updateSession', { id, expectedVersion: 7, title: english('Too late') });
  expect((await ask()).version).toBe(version);
});

it('It stays the same where something was written that not all of the team sees', async () => {
  const { version } = await ask();
  await own.make('Announcement', { title: english('Not yet'), publishedAt: null });
  await here.jobs.idle();
  expect((await ask()).version).toBe(version);
});

it('Its team reads it, and it is null for everybody else, who make the store read nothing', async () => {
  const member = await signIn(here, 'Synthetic helper');
  const stranger = await signIn(here, 'Synthetic stranger');
  const { data } = await here.ask('{ viewer { person { id } } }', {}, member);
  await own.make('Committee', {
    kind: 'VOLUNTEERS',
    name: english('Synthetic volunteers'),
    members: [{ person: data.viewer.person.id, role: 'MEMBER' }],
  });
  await here.jobs.idle();
  const [organizer, helper, other] = [await ask(), await ask(member), await ask(stranger)];
  expect([helper.version, other.version]).toEqual([organizer.version, null]);
  expect(organizer.cost.requests - other.cost.requests).toBe(1);
});
