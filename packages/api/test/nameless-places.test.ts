import type { CommitteeId, ConferenceId, PersonId } from '@wikicon/schema';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { memberKey, unlistedMemberKey } from '../src/rows/committee.ts';
import { deriveParticipation } from '../src/projections/derive-participation.ts';
import { participationKey, unlistedKey } from '../src/rows/participation.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore, signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let count = 0;
let quiet: { readonly id: PersonId; readonly headers: object };
beforeAll(async () => (here = await emptyWorld()));
afterAll(() => here.close());
beforeEach(async () => {
  own = await draft(here, `nameless-${(count += 1)}`, 'Organizer of nameless places');
  const username = `Synthetic quiet one ${count}`;
  const { id } = await own.make('Person', { username });
  quiet = { id, headers: await signIn(here, username) };
});

const committeeOf = async (members: readonly object[]): Promise<CommitteeId> => {
  const { id } = await own.make('Committee', { kind: 'OTHER', name: english('Some'), members });
  await here.jobs.idle();
  return id;
};

const decide = async (isListed: boolean | null) => {
  const input = { conference: own.id, isListed };
  const text = 'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }';
  const { data } = await here.ask(text, { input }, quiet.headers as never);
  expect(data?.setListing.__typename).toBe('ParticipationPayload');
  await here.jobs.idle();
};

const membersOf = async (id: string) => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Committee {
    unnamedMemberCount members(first: 30) { totalCount edges { cursor node { id } } } } } }`;
  return (await here.ask(query, { id })).data.node;
};

it('no cursor tells where in a committee the nameless place is', async () => {
  const others: string[] = [];
  for (const name of ['first', 'second', 'third'])
    others.push((await own.make('Person', { username: `Synthetic ${name} ${count}` })).id);
  const named = others.map((person) => ({ person }));
  const nameless = { person: quiet.id };
  const with3 = await committeeOf(named);
  const [begins, ends] = [await committeeOf([nameless, ...named]), await committeeOf([...named, nameless])];
  await own.publish();
  await decide(false);
  const places = async (id: string) =>
    (await membersOf(id)).members.edges.map(({ cursor }: { cursor: string }) =>
      Buffer.from(cursor.split('.')[1]!, 'base64url').toString(),
    );
  expect(await places(begins)).toEqual(await places(with3));
  expect(await places(ends)).toEqual(await places(with3));
});

it('who is erased leaves the nameless place that they had, and no second one', async () => {
  const id = await committeeOf([{ person: quiet.id }]);
  await own.publish();
  await decide(false);
  const before = await membersOf(id);
  const version = 'query ($id: ID!) { node(id: $id) { version } }';
  const { data } = await here.ask(version, { id: quiet.id }, quiet.headers as never);
  const input = { id: quiet.id, expectedVersion: data.node.version };
  const text = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  await here.ask(text, { input }, quiet.headers as never);
  await here.jobs.idle();
  expect(before).toMatchObject({ unnamedMemberCount: 1, members: { totalCount: 0 } });
  expect(await membersOf(id)).toEqual(before);
});

it('for whom a nameless member stands is told nowhere', async () => {
  const affiliate = await own.make('Affiliate', {
    slug: `stood-for-${count}`,
    name: english('Stood for'),
    type: 'USER_GROUP',
  });
  const id = await committeeOf([{ person: quiet.id, representing: [affiliate.id] }]);
  await own.publish();
  const doors = `query ($slug: String!, $affiliate: ID!) {
    conference(slug: $slug) { affiliates(first: 5) { totalCount nodes { id } } }
    node(id: $affiliate) { ... on Affiliate { conferences(first: 5) { nodes { slug } } } } }`;
  const seen = async () => {
    const { data } = await here.ask(doors, { slug: own.slug, affiliate: affiliate.id });
    return [data.conference.affiliates.totalCount, data.node.conferences.nodes.length];
  };
  expect(await seen()).toEqual([1, 1]);
  await decide(false);
  expect(await seen()).toEqual([0, 0]);
  // Who may delete the affiliate sees who is not listed here, and is told.
  const input = { id: affiliate.id, expectedVersion: 1 };
  expect(await own.tell('deleteAffiliate', input)).toMatchObject({ by: [{ id }] });
  await decide(true);
  expect(await seen()).toEqual([1, 1]);
});

it('an organizer of another conference is not told by a refusal for whom a nameless member stands', async () => {
  const other = await draft(here, `standing-${count}`, 'Organizer of another');
  const affiliate = await other.make('Affiliate', {
    slug: `named-elsewhere-${count}`,
    name: english('Named elsewhere'),
    type: 'USER_GROUP',
  });
  const id = await committeeOf([{ person: quiet.id, representing: [affiliate.id] }]);
  await own.publish();
  const by = async () =>
    (await other.tell('deleteAffiliate', { id: affiliate.id, expectedVersion: 1 }))['by'].map((one: any) => one.id);
  expect(await by()).toEqual([id, own.id]);
  await decide(false);
  expect(await by()).toEqual([]);
});

it('the choice holds in every committee, also in more than one transaction can move', async () => {
  const affiliations: object[] = [];
  for (let at = 0; at < 15; at += 1) {
    const names = { slug: `belonging-${at}`, name: english('Belonging'), type: 'USER_GROUP' };
    affiliations.push({ organization: (await own.make('Affiliate', names)).id, role: 'MEMBER' });
  }
  const { data } = await here.ask('{ viewer { person { id version } } }', {}, quiet.headers as never);
  const fields = { id: quiet.id, expectedVersion: data.viewer.person.version, affiliations };
  const text = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }';
  expect((await here.ask(text, { input: fields }, quiet.headers as never)).data.updatePerson.__typename).toBe(
    'PersonPayload',
  );
  for (let at = 0; at < 35; at += 1) await committeeOf([{ person: quiet.id }]);
  await decide(false);
  await own.publish();
  const query = `query ($id: ID!, $slug: String!) {
    node(id: $id) { ... on Person { committees(first: 50) { nodes { id } } affiliations(first: 50) { nodes { id } } } }
    conference(slug: $slug) { committees(kinds: [OTHER]) { unnamedMemberCount } } }`;
  const places = async () => {
    const seen = (await here.ask(query, { id: quiet.id, slug: own.slug })).data;
    const nameless = seen.conference.committees.filter((one: any) => one.unnamedMemberCount === 1).length;
    return [seen.node?.committees.nodes.length, seen.node?.affiliations.nodes.length, nameless];
  };
  expect(await places()).toEqual([undefined, undefined, 35]);
  await decide(true);
  expect(await places()).toEqual([35, 15, 0]);
});

it('whoever was put into a nameless place at the moment when they chose to be listed is named', async () => {
  await own.publish();
  const input = { conference: own.id, participant: quiet.id, personRoles: ['ATTENDEE'] };
  const text = 'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }';
  await here.ask(text, { input }, own.headers);
  await decide(false);
  const id = await committeeOf([{ person: quiet.id }]);
  expect((await membersOf(id)).unnamedMemberCount).toBe(1);
  // The choice of somebody who was in no committee yet, as it was written a moment before.
  const conference = own.id as ConferenceId;
  const part = (await here.table.get(unlistedKey(conference, quiet.id)))!;
  const listed = {
    ...part,
    ...participationKey(conference, quiet.id),
    data: { ...(part.data as object), choice: true },
  };
  await here.writer.put([listed]);
  await here.writer.remove([unlistedKey(conference, quiet.id)]);
  await deriveParticipation(jobStore(here), conference, quiet.id);
  expect(await membersOf(id)).toMatchObject({ unnamedMemberCount: null, members: { totalCount: 1 } });
  expect(await here.table.get(unlistedMemberKey(id, quiet.id))).toBeNull();
  expect(await here.table.get(memberKey(id, quiet.id))).not.toBeNull();
});
