import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { look, merge, naming, tell, twice } from './merging.ts';
import { emptyWorld, type World } from './world.ts';

const administrator = 'Synthetic administrator';
let here: World;
beforeAll(async () => {
  here = await emptyWorld({ administrators: [`sub of ${administrator}`] });
});
afterAll(() => here.close());

const seen = async (made: Record<string, string>, headers = {}) =>
  (await here.ask(look, { ids: Object.values(made) }, headers)).data.nodes;

/** The same nodes, with the one person in every place. */
const all = (person: string) => [
  { __typename: 'Session', speakers: { edges: [{ role: 'PRESENTER', node: { id: person } }] } },
  { __typename: 'Committee', unnamedMemberCount: null, members: { edges: [{ role: 'MEMBER', node: { id: person } }] } },
  { __typename: 'Milestone', people: [{ id: person }] },
  { __typename: 'Credit', recipient: { id: person } },
  { __typename: 'MediaFile', author: { id: person } },
];

it('asks the person who has signed in, whose profile stays', async () => {
  const { own, one } = await twice(here, 'consent');
  const username = 'Synthetic signed-in twin';
  const { id: two } = await own.make('Person', { username });
  const theirs = await signIn(here, username);
  await here.jobs.idle();
  const made = await naming(own, [one]);
  await own.publish();
  // Given the other way round, it is the same.
  expect(await merge(here, two, one, own.headers)).toMatchObject({ state: 'PROPOSED', left: { id: two } });
  expect(await seen(made)).toEqual(all(one));
  const asked = await here.ask('{ viewer { mergeProposals { id displayName conferences { slug } } } }', {}, theirs);
  expect(asked.data.viewer.mergeProposals).toEqual([
    { id: one, displayName: 'Synthetic twin of consent', conferences: [{ slug: 'consent' }] },
  ]);
  expect(await tell(here, 'answerMergeProposal', { id: one, accepts: true }, own.headers)).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs)).toMatchObject({
    state: 'MERGED',
  });
  expect(await seen(made)).toEqual(all(two));
});

it('is consented to also where nobody but organizers sees the profile that goes', async () => {
  const { own, one } = await twice(here, 'unseen');
  const username = 'Synthetic twin of somebody unseen';
  const { id: two } = await own.make('Person', { username });
  const theirs = await signIn(here, username);
  await here.jobs.idle();
  expect(await merge(here, one, two, own.headers)).toMatchObject({ state: 'PROPOSED' });
  const node = await here.ask('query ($id: ID!) { node(id: $id) { id } }', { id: one }, theirs);
  expect(node.data.node).toBeNull();
  expect(await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs)).toMatchObject({
    state: 'MERGED',
    left: { id: two },
  });
});

it('is not done where the person declines, nor where the profile has come into another conference since', async () => {
  const { own, one } = await twice(here, 'declined');
  const username = 'Synthetic declining twin';
  const { id: two } = await own.make('Person', { username });
  const theirs = await signIn(here, username);
  await naming(own, [one]);
  await own.publish();
  await merge(here, one, two, own.headers);
  expect(await tell(here, 'answerMergeProposal', { id: one, accepts: false }, theirs)).toMatchObject({
    state: 'DECLINED',
  });
  await merge(here, one, two, own.headers);
  const other = await draft(here, 'declined-elsewhere');
  await other.make('Session', {
    title: [{ language: 'en', text: 'T' }],
    speakers: [{ person: one, role: 'PRESENTER' }],
  });
  await here.jobs.idle();
  expect(await tell(here, 'answerMergeProposal', { id: one, accepts: true }, theirs)).toMatchObject({
    __typename: 'NotAllowed',
  });
});

it('is done by nobody who organizes one of two conferences alone, but by an administrator', async () => {
  const { own, one, two } = await twice(here, 'both-conferences');
  await naming(own, [one]);
  await own.publish();
  const other = await draft(here, 'both-elsewhere');
  await other.make('Session', {
    title: [{ language: 'en', text: 'T' }],
    speakers: [{ person: one, role: 'PRESENTER' }],
  });
  await here.jobs.idle();
  const preview = 'query ($one: ID!, $two: ID!) { mergePreview(from: $one, into: $two) { movedCount } }';
  for (const headers of [own.headers, other.headers]) {
    expect((await merge(here, one, two, headers)).__typename).toMatch(/^Not(Allowed|Found)$/);
    expect(await here.ask(preview, { one, two }, headers)).toMatchObject({ data: { mergePreview: null } });
  }
  const admin = await signIn(here, administrator);
  expect((await here.ask(preview, { one, two }, admin)).data.mergePreview).toEqual({ movedCount: 6 });
  expect(await merge(here, one, two, admin)).toMatchObject({ state: 'MERGED' });
});

it('is never done with two to which somebody has signed in', async () => {
  const { own } = await twice(here, 'both-signed-in');
  const [one, two] = await Promise.all(
    ['Synthetic account A', 'Synthetic account B'].map(async (username) => (await own.make('Person', { username })).id),
  );
  await signIn(here, 'Synthetic account A');
  await signIn(here, 'Synthetic account B');
  expect(await merge(here, one, two, own.headers)).toMatchObject({ __typename: 'NotAllowed' });
});
