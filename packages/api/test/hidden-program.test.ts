import { afterEach, beforeEach, expect, it } from 'vitest';
import { changesOf, idsIn } from './mirror/list.ts';
import { programWorld, type ProgramWorld } from './program-world.ts';

let its: ProgramWorld;
beforeEach(async () => {
  its = await programWorld();
});
afterEach(() => its.here.close());

const none = { totalCount: 0, nodes: [] };
const nothing = {
  conference: {
    programPublication: 'DRAFT',
    program: [],
    sessions: none,
    topics: [{ sessions: { totalCount: 0 } }],
    sessionTypes: [{ sessions: { totalCount: 0 } }],
    venues: [{ rooms: [{ sessions: { totalCount: 0 } }] }],
    media: { nodes: [{ session: null }] },
    announcements: { nodes: [{ sessions: [] }] },
  },
  node: null,
  media: { session: null },
  sessions: { ...none, facets: { topic: { values: [] } } },
  conferences: { nodes: [{ slug: 'synthetic-program' }] },
  search: { edges: [] },
  within: { edges: [] },
  subject: { coverage: { sessionCount: 0 }, sessions: { nodes: [] }, people: { nodes: [] } },
};
/** What follows a write shows it. */
const unfollowed = {
  person: null,
  people: { totalCount: 1 },
  affiliate: { sessions: { nodes: [] }, conferences: { nodes: [] } },
};

const everything = ({ own, ids: { session, person } }: ProgramWorld) => ({
  conference: {
    programPublication: 'PUBLISHED',
    program: [{ id: session }],
    people: { totalCount: 2 },
    affiliates: { totalCount: 1 },
    topics: [{ sessions: { totalCount: 1 } }],
    media: { nodes: [{ session: { id: session } }] },
    announcements: { nodes: [{ sessions: [{ id: session }] }] },
  },
  node: { id: session },
  person: { id: person },
  sessions: { totalCount: 1, facets: { topic: { values: [{ value: 'Q2013', count: 1 }] } } },
  affiliate: { sessions: { nodes: [{ id: session }] }, conferences: { nodes: [{ id: own.id }] } },
  search: { edges: [{ node: { id: session } }] },
  within: { edges: [{ node: { id: session } }] },
  subject: {
    coverage: { sessionCount: 1 },
    sessions: { nodes: [{ id: session }] },
    people: { nodes: [{ id: person }] },
  },
});

it('A program that is a draft is nowhere, though its conference is public, and everywhere once it is published', async () => {
  await its.hide();
  expect(await its.ask()).toMatchObject({ ...nothing, ...unfollowed });
  expect(await its.files()).not.toMatch(/Zanzibar|on stage/);
  await its.setProgram('PUBLISHED');
  await its.settled();
  expect(await its.ask()).toMatchObject(everything(its));
  expect(await its.files()).toMatch(/Zanzibar.*on stage/);
});

it('One that is taken back is hidden at once, and what follows from it a moment later', async () => {
  await its.set('setPublication', { publication: 'PUBLISHED' });
  await its.settled();
  await its.setProgram('DRAFT');
  expect(await its.ask()).toMatchObject(nothing);
  expect(await its.files()).not.toMatch(/Zanzibar/);
  await its.settled();
  // The person was seen, and stays.
  expect(await its.ask()).toMatchObject({ ...nothing, ...unfollowed, person: { id: its.ids.person } });
});

it('A session without a program is as one that never was: the same answers at the same cost', async () => {
  await its.hide();
  const before = [await its.ask(), await its.files()];
  await its.own.write('updateAnnouncement', { id: its.ids.announcement, expectedVersion: 1, sessions: [] });
  await its.own.write('updateMediaFile', { id: its.ids.media, expectedVersion: 1, session: null });
  await its.own.write('deleteSession', { id: its.ids.session, expectedVersion: 1 });
  await its.settled();
  // What is public was written: whoever asks first makes the digest anew.
  await its.ask();
  const after = [await its.ask(), await its.files()];
  expect(undated(after)).toEqual(undated(before));
});

/** What names a session is public, and was changed. */
const undated = (answers: unknown): string => JSON.stringify(answers).replaceAll(/"updatedAt":"[^"]+"/g, '');

it('The changes tell of a session that is taken back that it is removed, and of one that was never seen nothing', async () => {
  await its.hide();
  const list = changesOf(its.here);
  its.wait(11_000);
  expect(idsIn((await list.rest(null)).told)).not.toContain(its.ids.session);
  await its.setProgram('PUBLISHED');
  await its.settled();
  its.wait(11_000);
  const { after, told } = await list.rest(null);
  expect(idsIn(told)).toContain(its.ids.session);
  await its.setProgram('DRAFT');
  await its.settled();
  its.wait(11_000);
  const later = (await list.rest(after)).told;
  expect(later.filter(({ id }) => id === its.ids.session)).toMatchObject([{ isRemoved: true, node: null }]);
});
