import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { edgeKinds, oneWay, ways, type EdgeKind } from './edges.ts';
import { walked, type Walked } from './edges-walked.ts';
import { world, type World } from './world.ts';

let here: World;
let found: ReadonlyMap<EdgeKind, Walked>;

/** The embedded conferences, and one that has every kind of edge. */
beforeAll(async () => {
  here = await world();
  const [own, other] = [await draft(here, 'every-edge'), await draft(here, 'another')];
  await other.publish();
  await nameEverything(own, other);
  await here.jobs.idle();
  await own.publish();
  found = await walked(here);
});
afterAll(() => here.close());

it('every declared edge has a way back, or says why it has none', () => {
  const said = [...Object.keys(ways), ...Object.keys(oneWay)].filter((kind) => kind !== 'Series.people → Person');
  expect(said.toSorted()).toEqual(edgeKinds.toSorted());
});

describe('is walked from both ends to the same pairs', () => {
  it.each(Object.keys(ways) as EdgeKind[])('%s', (kind) => {
    const { there, back } = found.get(kind)!;
    expect(back).toEqual(there);
    expect(there.length).toBeGreaterThan(0);
  });
});

async function nameEverything({ id: conference, make, write }: Draft, other: Draft): Promise<void> {
  const name = english('Every edge');
  const made = async (type: string, fields: object): Promise<string> => (await make(type, fields)).id;
  const affiliate = await made('Affiliate', { slug: 'every-edge', name, type: 'USER_GROUP' });
  const institution = await made('Institution', { slug: 'every-edge', name });
  const organizations = [affiliate, institution];
  const person = await made('Person', {
    username: 'Synthetic every edge',
    affiliations: organizations.map((organization) => ({ organization })),
  });
  const series = await made('Series', { slug: 'every-edge', name });
  await write('updateConference', { id: conference, expectedVersion: 1, series });
  const source = await made('Source', { title: name, kind: 'OTHER' });
  const [venue] = [await made('Venue', { name, host: affiliate }), await made('Venue', { name, host: institution })];
  const room = await made('Room', { venue, slug: 'hall', name });
  const type = await made('SessionType', { slug: 'talk', name });
  const topic = await made('Topic', { slug: 'topic', name });
  const session = await made('Session', {
    title: name,
    type,
    topics: [topic],
    slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room },
    speakers: [{ person, role: 'PRESENTER', representing: organizations }],
  });
  const committee = await made('Committee', { kind: 'PROGRAM', name, members: [{ person }] });
  await made('Milestone', {
    kind: 'EVENT',
    title: name,
    people: [person],
    organizations,
    happenedAt: other.id,
    source,
  });
  await made('Figure', { metric: 'SESSIONS', label: name, value: '1', source });
  await made('Statement', { kind: 'OUTCOME', body: name, person, source });
  const file = await made('MediaFile', { pageUrl: 'https://example.org/file', session, author: person });
  for (const recipient of [person, ...organizations, committee])
    await made('Credit', { role: 'ORGANIZING', recipient, works: [file], source });
  await made('Call', { title: name, announcedAt: '2025-04-19T05:00:00Z', sessionTypes: [type], topics: [topic] });
  await made('Announcement', { title: name, publishedAt: '2025-04-19T05:00:00Z', sessions: [session], rooms: [room] });
}
