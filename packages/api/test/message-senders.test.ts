import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { inboxOf } from './inbox.ts';
import { merge, naming, tell, twice } from './merging.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let administrator: Record<string, string>;
beforeAll(async () => {
  here = await emptyWorld({ administrators: ['sub of Synthetic administrator'] });
  administrator = await signIn(here, 'Synthetic administrator');
});
afterAll(() => here.close());

/** The messages that matter, without what differs each time. */
const told = async (headers: Readonly<Record<string, string>>) => {
  const { nodes, count } = await inboxOf(here, headers).page();
  return {
    count,
    said: nodes.map(({ id: _id, sentAt: _sentAt, isRead: _isRead, ...said }: Record<string, unknown>) => said),
  };
};

async function set(name: 'hideConference' | 'unhideConference', own: Draft, input: object, headers = administrator) {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  const text = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    __typename ... on WriteError { message } } }`;
  const asked = { input: { id: own.id, expectedVersion: data.node.version, ...input } };
  return (await here.ask(text, asked, headers)).data[name];
}

it('tells the organizers of a conference that it was hidden and why, and that it is back', async () => {
  const own = await draft(here, 'told-hidden');
  const [second, program] = ['Synthetic second organizer', 'Synthetic program maker'];
  const { id } = await own.make('Person', { username: second });
  const { id: other } = await own.make('Person', { username: program });
  // Nobody has signed in as this one: nobody could read it.
  const { id: named } = await own.make('Person', { displayName: 'Synthetic named organizer' });
  const members = [id, named].map((person) => ({ person }));
  await own.make('Committee', { kind: 'CORE_ORGANIZING_TEAM', name: english('Second team'), members });
  await own.make('Committee', { kind: 'PROGRAM', name: english('Program'), members: [{ person: other }] });
  const [theirs, makers] = [await signIn(here, second), await signIn(here, program)];
  await own.publish();
  const done = { __typename: 'ConferencePayload' };
  expect(await set('hideConference', own, { reason: 'It is an invented one.' })).toEqual(done);
  expect(await set('unhideConference', own, {})).toEqual(done);
  // What changes nothing tells nothing.
  expect(await set('unhideConference', own, {})).toEqual(done);
  const both = {
    count: 2,
    said: [
      { template: 'CONFERENCE_UNHIDDEN', conference: { id: own.id }, person: null, note: null },
      { template: 'CONFERENCE_HIDDEN', conference: { id: own.id }, person: null, note: 'It is an invented one.' },
    ],
  };
  const none = { count: 0, said: [] };
  expect(await Promise.all([own.headers, theirs, makers, administrator].map(told))).toEqual([both, both, none, none]);
});

it('tells nobody of what was not written', async () => {
  const own = await draft(here, 'told-nothing');
  await own.publish();
  const input = { reason: 'Another version was looked at.', expectedVersion: 99 };
  expect(await set('hideConference', own, input)).toMatchObject({ __typename: 'VersionConflict' });
  expect(await told(own.headers)).toEqual({ count: 0, said: [] });
});

it('tells once whoever is asked whether another profile is theirs, also when they are asked again', async () => {
  const { own, one } = await twice(here, 'told-merge');
  await naming(own, [one]);
  await own.publish();
  const username = 'Synthetic asked one';
  const { id } = await own.make('Person', { username });
  const theirs = await signIn(here, username);
  expect(await merge(here, one, id, own.headers)).toMatchObject({ state: 'PROPOSED' });
  expect(await merge(here, one, id, own.headers)).toMatchObject({ state: 'PROPOSED' });
  const asked = { template: 'MERGE_PROPOSED', conference: { id: own.id }, person: { id: one }, note: null };
  expect(await told(theirs)).toEqual({ count: 1, said: [asked] });
  expect(await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs)).toMatchObject({
    state: 'MERGED',
  });
  // Now both ids lead to the one profile, which is theirs.
  expect(await told(theirs)).toEqual({ count: 1, said: [{ ...asked, person: { id } }] });
});
