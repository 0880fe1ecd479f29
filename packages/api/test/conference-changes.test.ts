import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrator, whole, type Whole } from './authority-world.ts';
import { draft, english } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { world, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await world({ administrators: [administrator] });
});
afterAll(() => here.close());

const versionOf = async (id: string, headers: object): Promise<number> =>
  (await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers as never)).data.node.version;

it('another zone moves sessions to the days that they have in it', async () => {
  const own = await draft(here, 'zones');
  const slot = { startsAt: '2027-04-09T20:00:00Z', endsAt: '2027-04-09T21:00:00Z' };
  await own.make('Session', { title: english('Early'), slot });
  const query = 'query ($day: Date) { conference(slug: "zones") { program(day: $day) { slot { day } } } }';
  const daysOn = async (day: string) =>
    (await here.ask(query, { day }, own.headers)).data.conference.program.map((one: any) => one.slot.day);
  expect([await daysOn('2027-04-10'), await daysOn('2027-04-09')]).toEqual([['2027-04-10'], []]);
  const expectedVersion = await versionOf(own.id, own.headers);
  await own.write('updateConference', {
    id: own.id,
    expectedVersion,
    startsOn: '2027-04-09',
    timeZone: 'Europe/London',
  });
  await here.jobs.idle();
  expect([await daysOn('2027-04-10'), await daysOn('2027-04-09')]).toEqual([[], ['2027-04-09']]);
});

it('another slug is its address at once, and the old one is free', async () => {
  const own = await draft(here, 'old-address');
  const expectedVersion = await versionOf(own.id, own.headers);
  await own.write('updateConference', { id: own.id, expectedVersion, slug: 'new-address' });
  const query = '{ old: conference(slug: "old-address") { id } new: conference(slug: "new-address") { id } }';
  expect((await here.ask(query, {}, own.headers)).data).toEqual({ old: null, new: { id: own.id } });
  await draft(here, 'old-address');
});

it('a published conference is not deleted', async () => {
  const own = await draft(here, 'kept');
  await own.publish();
  const expectedVersion = await versionOf(own.id, own.headers);
  expect(await own.tell('deleteConference', { id: own.id, expectedVersion })).toMatchObject({
    __typename: 'NotAllowed',
  });
});

it('a deleted draft takes everything with it that it owned, its roles too, and frees its address', async () => {
  const all: Whole = await whole(here, 'swept');
  const { own, nodes, viewers } = all;
  const expectedVersion = await versionOf(own.id, own.headers);
  expect((await own.tell('deleteConference', { id: own.id, expectedVersion })).__typename).toBe('Deletion');
  await here.jobs.idle();
  const ulid = own.id.slice(4);
  const left = (await rowsIn(here)).filter((row) => JSON.stringify(row).includes(ulid));
  const bookkeeping = ['AccessToken', 'Audit', 'Operation'];
  // Whom it brought into the graph stays there, and remembers by whom.
  const brought = ['Person', 'Username', 'Organization', 'Series', 'PersonalAudit'];
  expect(left.map(({ type }) => type).filter((type) => ![...bookkeeping, ...brought].includes(type))).toEqual([]);
  const { data } = await here.ask(
    'query ($id: ID!) { viewer { conferences { roles } } node(id: $id) { id } }',
    { id: nodes['Session'] },
    viewers.program,
  );
  expect(data).toEqual({ viewer: { conferences: [] }, node: null });
  await draft(here, 'swept');
});
