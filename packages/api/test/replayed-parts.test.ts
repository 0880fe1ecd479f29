import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let committee: string;
let helper: { readonly id: string; readonly headers: { readonly cookie: string } };
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'replayed');
  const { id } = await own.make('Person', { username: 'Synthetic helper' });
  helper = { id, headers: await signIn(here, 'Synthetic helper') };
  const members = [{ person: id }];
  committee = (await own.make('Committee', { kind: 'CORE_ORGANIZING_TEAM', name: english('More'), members })).id;
  await here.jobs.idle();
});
afterAll(() => here.close());

const part = `__typename ... on WriteError { message } ... on ParticipationPayload {
  conference { id sessions(first: 5) { nodes { title { text } } } } participant { id } }`;

const ask = async (name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${part} } }`;
  const { data, errors } = await here.ask(text, { input }, helper.headers);
  expect(errors).toBeUndefined();
  await here.jobs.idle();
  return data.result;
};

it('a call that is sent again tells nothing of a draft that whoever sends it sees no more', async () => {
  const guest = (await own.make('Person', { displayName: 'Synthetic guest' })).id;
  const calls: [string, object][] = [
    ['setListing', { conference: own.id, isListed: true, idempotencyKey: 'listing' }],
    [
      'setParticipation',
      { conference: own.id, participant: guest, personRoles: ['ATTENDEE'], idempotencyKey: 'participation' },
    ],
  ];
  const told = async () => {
    const results = [];
    for (const [name, input] of calls) results.push(await ask(name, input));
    return results;
  };
  const first = await told();
  expect(first.map(({ __typename }) => __typename)).toEqual(['ParticipationPayload', 'ParticipationPayload']);
  expect(await told()).toEqual(first);
  await own.write('updateCommittee', { id: committee, expectedVersion: 1, members: [] });
  await own.make('Session', { title: english('Made after they left') });
  await here.jobs.idle();
  const notFound = { __typename: 'NotFound', message: 'There is no such node.' };
  expect(await told()).toEqual([notFound, notFound]);
});
