import { afterAll, beforeAll, expect, it } from 'vitest';
import { openItems } from '../src/dynamo/items.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { migrate } from '../src/migration/migrate.ts';
import { steps } from '../src/migration/steps/steps.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let hidden: Draft;
let other: Draft;
let person: string;
let institution: string;

beforeAll(async () => {
  here = await emptyWorld();
  [own, hidden, other] = [await draft(here, 'own'), await draft(here, 'hidden'), await draft(here, 'other')];
  await other.publish();
  person = (await own.make('Person', { username: 'Synthetic person' })).id;
  institution = (await own.make('Institution', { slug: 'school', name: english('School') })).id;
  await own.make('Session', { title: english('A talk'), speakers: [{ person, role: 'PRESENTER' }] });
  await name(own);
  await here.jobs.idle();
  await own.publish();
  await name(hidden);
  await here.jobs.idle();
});
afterAll(() => here.close());

/** One node of each kind that names a person, an organization or a conference. */
async function name({ make, slug }: Draft): Promise<void> {
  const title = english(slug);
  await make('Milestone', {
    kind: 'EVENT',
    title,
    people: [person],
    organizations: [institution],
    happenedAt: other.id,
  });
  await make('Statement', { kind: 'OUTCOME', body: title, person });
  await make('Credit', { role: 'ORGANIZING', text: title, recipient: person });
  await make('Credit', { role: 'FUNDING', text: title, recipient: institution });
  await make('Venue', { name: title, host: institution });
}

const lists = `query ($person: ID!, $institution: ID!, $conference: ID!) {
  person: node(id: $person) { ... on Person {
    milestones { nodes { title { text } } } statements { nodes { body { text } } } credits { nodes { text { text } } } } }
  institution: node(id: $institution) { ... on Organization {
    milestones { nodes { title { text } } } credits { nodes { text { text } } } hostedVenues { nodes { name { text } } } } }
  conference: node(id: $conference) { ... on Conference { milestonesOfOthers { nodes { title { text } } } } } }`;

const ask = (headers: object = {}) => here.ask(lists, { person, institution, conference: other.id }, headers as never);

/** How often each list holds what a conference says. */
async function told(text: string, headers: object = {}): Promise<number[]> {
  const { data } = await ask(headers);
  return Object.values<any>(data).flatMap((node) =>
    Object.values<any>(node).map(
      ({ nodes }) => nodes.filter((one: object) => JSON.stringify(one).includes(text)).length,
    ),
  );
}

const once = [1, 1, 1, 1, 1, 1, 1];
const never = once.map(() => 0);

it('people, organizations and conferences list what names them', async () => {
  expect(await told('own')).toEqual(once);
});

it('what a draft says of them stands in no list, not even for its team, until it is published', async () => {
  expect([await told('hidden'), await told('hidden', hidden.headers)]).toEqual([never, never]);
});

it('a list of what names a node costs the list, and then its nodes at once', async () => {
  const credits = 'query ($id: ID!) { node(id: $id) { ... on Person { credits { nodes { id } } } } }';
  const { cost } = (await here.ask(credits, { id: person })).extensions;
  expect([cost.requests, cost.depth, cost.readUnits]).toEqual([3, 3, 2]);
});

it('lists from before there was a way back are filled by a step of migration and its jobs, once', async () => {
  const ways = (await here.table.all({ index: true, partition: institution.replace('ins_', 'ORG#') })).filter(
    ({ type }) => type === 'Reference',
  );
  await here.writer.put(ways.map(({ gsi1pk: _pk, gsi1sk: _sk, ...row }) => row));
  expect((await told('own')).slice(3, 6)).toEqual([0, 0, 0]);
  const store = jobStore(here);
  const needs = {
    store,
    items: openItems({ client: here.client, name: here.name }),
    steps,
    clock: () => new Date(),
    showProgress: () => undefined,
  };
  await migrate(needs);
  expect(await runLeftJobs(store)).toBe(0);
  expect(await told('own')).toEqual(once);
  expect(await told('hidden')).toEqual(never);
});

it('what a published draft says of them enters the lists', async () => {
  await hidden.publish();
  expect(await told('hidden')).toEqual(once);
});
