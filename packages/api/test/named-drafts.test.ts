import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { versionOf } from './halls.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let hidden: Draft;
let milestone: string;

/** A public milestone that happened at a draft, which its organizer sees. */
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'told', 'Organizer of both');
  hidden = await draft(here, 'not-told', 'Organizer of both');
  await hidden.make('Session', { title: english('Not told') });
  milestone = (await own.make('Milestone', { kind: 'IDEA', title: english('Met'), happenedAt: hidden.id })).id;
  await own.make('Milestone', { kind: 'IDEA', title: english('Met') });
  await own.publish();
});
afterAll(() => here.close());

const fields = 'happenedAt { id slug name { text } publication sessions(first: 3) { nodes { title { text } } } }';
const milestones = `query { conference(slug: "told") { milestones { title { text } ${fields} } } }`;
const byId = `query ($id: ID!) { node(id: $id) { ... on Milestone { ${fields} } } }`;

async function seen(headers: object = {}) {
  const list = await here.ask(milestones, {}, headers as never);
  const node = await here.ask(byId, { id: milestone }, headers as never);
  expect([list.errors, node.errors]).toEqual([undefined, undefined]);
  return [list.data.conference.milestones[0].happenedAt, node.data.node.happenedAt];
}

const setPublication = async (publication: string) => {
  await hidden.write('setPublication', {
    id: hidden.id,
    expectedVersion: await versionOf(here, hidden),
    publication,
  });
  await here.jobs.idle();
};

const whole = (publication: string) => ({
  id: hidden.id,
  slug: 'not-told',
  name: { text: 'not-told' },
  publication,
  sessions: { nodes: [{ title: { text: 'Not told' } }] },
});

it('a draft at which a public milestone happened is told to its team alone, with all that leads on from it', async () => {
  expect(await seen()).toEqual([null, null]);
  const stranger = await draft(here, 'of-a-stranger');
  expect(await seen(stranger.headers)).toEqual([null, null]);
  expect(await seen(hidden.headers)).toEqual([whole('DRAFT'), whole('DRAFT')]);
});

it('whoever does not see it is asked no more for that milestone than for one that happened nowhere', async () => {
  const [first, second] = (await here.ask('{ conference(slug: "told") { milestones { id } } }')).data.conference
    .milestones;
  const costs = [];
  for (const { id } of [first, second]) costs.push((await here.ask(byId, { id })).extensions);
  expect(costs[0]).toEqual(costs[1]);
});

it('is told to everybody while it is public, and no more when it is taken back', async () => {
  await setPublication('PUBLISHED');
  expect(await seen()).toEqual([whole('PUBLISHED'), whole('PUBLISHED')]);
  await setPublication('DRAFT');
  expect(await seen()).toEqual([null, null]);
});

it('whoever writes the milestone without seeing the draft is not told by the answer', async () => {
  const { id: helper } = await own.make('Person', { username: 'Organizer of a stranger' });
  await own.make('Committee', { kind: 'CORE_ORGANIZING_TEAM', name: english('More'), members: [{ person: helper }] });
  const other = await draft(here, 'of-another-stranger', 'Organizer of a stranger');
  const text = `mutation ($input: UpdateMilestoneInput!) { updateMilestone(input: $input) {
    __typename ... on MilestonePayload { milestone { ${fields} } } ... on VersionConflict { current { ... on Milestone { ${fields} } } } } }`;
  const told = [];
  for (const expectedVersion of [1, 1])
    told.push(
      (await here.ask(text, { input: { id: milestone, expectedVersion, title: english('Met again') } }, other.headers))
        .data.updateMilestone,
    );
  expect(told).toEqual([
    { __typename: 'MilestonePayload', milestone: { happenedAt: null } },
    { __typename: 'VersionConflict', current: { happenedAt: null } },
  ]);
});

it('a draft that is deleted is named by nothing, not even to whoever saw it', async () => {
  await hidden.tell('deleteConference', { id: hidden.id, expectedVersion: await versionOf(here, hidden) });
  await here.jobs.idle();
  expect(await seen(own.headers)).toEqual([null, null]);
});
