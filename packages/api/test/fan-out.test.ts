import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { createRunner, jobsElsewhere } from '../src/jobs/jobs.ts';
import { lasting, rowsIn } from './rows.ts';
import { appOn, askOf, emptyWorld, type World } from './world.ts';
import { done, writing } from './write.ts';

let here: World;
let own: Draft;
let people: { readonly id: string; readonly version: number }[];

/** One organization, thirty sessions, each with the same speaker; everything copies a name of another node. */
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'fan-out');
  people = [await own.make('Person', { displayName: 'Old name' }), await own.make('Person', { displayName: 'Other' })];
  const venue = (await own.make('Venue', { name: english('Old venue') })).id;
  const room = await own.make('Room', { venue, slug: 'hall', name: english('Old room') });
  const slot = { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: room.id };
  for (let count = 1; count <= 30; count += 1)
    await own.make('Session', {
      title: english(`Session ${count}`),
      slot,
      speakers: [{ person: people[0]!.id, role: 'PRESENTER' }],
    });
  await own.make('Committee', { kind: 'PROGRAM', name: english('PC'), members: [{ person: people[0]!.id }] });
  await own.make('Milestone', { kind: 'EVENT', title: english('Began'), people: [people[0]!.id] });
  await here.jobs.idle();
});
afterAll(() => here.close());

const versionOf = async (id: string): Promise<number> =>
  (await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, own.headers)).data.node.version;

/** Where a name stands in the table, outside of the log and of what can be asked again. */
const standing = async (name: string): Promise<string[]> =>
  (await rowsIn(here))
    .filter(
      ({ type, data }) =>
        !['Audit', 'PersonalAudit', 'Operation'].includes(type) && JSON.stringify(data).includes(name),
    )
    .map(({ pk, sk }) => `${pk} ${sk}`);

describe('a new name', () => {
  it('arrives everywhere where the old one was copied, and where that is so costs no version', async () => {
    const before = await standing('Old name');
    await own.write('updatePerson', { id: people[0]!.id, expectedVersion: 1, displayName: 'New name' });
    await here.jobs.idle();
    expect([await standing('Old name'), await standing('New name')]).toEqual([[], before]);
    expect(before.length).toBeGreaterThan(60);
  });

  it('of a room arrives in every session in it', async () => {
    const { data } = await here.ask(
      '{ conference(slug: "fan-out") { venues { rooms { id version } } } }',
      {},
      own.headers,
    );
    const [{ id, version }] = data.conference.venues[0].rooms;
    const before = await standing('Old room');
    await own.write('updateRoom', { id, expectedVersion: version, name: english('New room') });
    await here.jobs.idle();
    expect([await standing('Old room'), await standing('New room')]).toEqual([[], before]);
  });

  it('arrives when whoever wrote it is gone, by whoever comes next, and twice is as once', async () => {
    const ask = askOf(appOn(here, { jobs: jobsElsewhere }));
    const write = writing({ ask }, own.headers);
    const id = people[0]!.id;
    await done(write('updatePerson', { id, expectedVersion: await versionOf(id), displayName: 'Newest name' }));
    expect((await standing('New name')).length).toBeGreaterThan(60);
    const job = (await rowsIn(here)).find(({ pk }) => pk === 'JOBS')!;
    const runner = createRunner(jobStore(here), () => undefined);
    await runner.resume();
    const after = await rowsIn(here);
    await here.writer.put([job]);
    await runner.resume();
    expect([await standing('New name'), after.filter(({ pk }) => pk === 'JOBS')]).toEqual([[], []]);
    expect(lasting(await rowsIn(here))).toEqual(lasting(after));
  });
});

describe('a delete', () => {
  it('is refused while others name the node, and says which', async () => {
    const { data } = await here.ask('{ conference(slug: "fan-out") { venues { id version } } }', {}, own.headers);
    const [venue] = data.conference.venues;
    const input = { id: venue.id, expectedVersion: venue.version };
    expect(await own.tell('deleteVenue', input)).toMatchObject({
      __typename: 'StillReferenced',
      by: [{ __typename: 'Room' }],
    });
  });

  it('of somebody whom nobody names leaves nothing', async () => {
    const [, { id }] = people as [unknown, { id: string }];
    expect(await own.tell('deletePerson', { id, expectedVersion: 1 })).toMatchObject({ __typename: 'Deletion' });
    await here.jobs.idle();
    const left = (await rowsIn(here)).filter(({ pk, sk }) => `${pk}${sk}`.includes(id.slice(4)));
    expect(left.map(({ type }) => type)).toEqual([]);
  });
});

it('a write of more than 100 rows is refused before anything is sent', async () => {
  const affiliates = [];
  for (let count = 1; count <= 30; count += 1)
    affiliates.push(
      (await own.make('Affiliate', { slug: `many-${count}`, name: english(`Many ${count}`), type: 'USER_GROUP' })).id,
    );
  const speakers = [];
  for (let count = 1; count <= 30; count += 1) {
    const { id } = await own.make('Person', { displayName: `Synthetic speaker ${count}` });
    speakers.push({ person: id, role: 'PANELIST', representing: [affiliates[count - 1]] });
  }
  await here.jobs.idle();
  const before = await rowsIn(here);
  const answer = await own.tell('createSession', { conference: own.id, title: english('Everybody'), speakers });
  expect(answer).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: '', rule: 'TOO_LARGE' }] });
  expect(await rowsIn(here)).toEqual(before);
});
