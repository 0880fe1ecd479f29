import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'stated');
  await own.publish();
});
afterAll(() => here.close());

const state = (fields: object) =>
  here.ask(
    'mutation ($input: SetParticipationInput!) { result: setParticipation(input: $input) { __typename } }',
    { input: { conference: own.id, ...fields } },
    own.headers,
  );

const stated = async (headers = {}) =>
  (
    await here.ask(
      `query ($slug: String!) { conference(slug: $slug) {
        people(first: 9) { totalCount }
        statedPeople(first: 9) { totalCount edges { roles representing { id } node { displayName } } }
      } }`,
      { slug: own.slug },
      headers,
    )
  ).data.conference.statedPeople;

it('organizers read what they stated of people, listed or not, apart from what follows by itself', async () => {
  const { id: affiliate } = await own.make('Affiliate', {
    slug: 'stated-affiliate',
    name: english('Synthetic affiliate'),
    type: 'USER_GROUP',
  });
  const people: Record<string, string> = {};
  for (const name of ['helper', 'attendee', 'speaker'])
    people[name] = (await own.make('Person', { displayName: `Synthetic ${name}` })).id;
  await own.make('Session', {
    title: english('Synthetic talk'),
    speakers: [
      { person: people['speaker'], role: 'PRESENTER' },
      { person: people['helper'], role: 'PRESENTER' },
    ],
  });
  await state({ participant: people['helper'], personRoles: ['VOLUNTEER'], representing: [affiliate] });
  await state({ participant: people['attendee'], personRoles: ['ATTENDEE'] });
  await here.jobs.idle();
  expect(await stated(own.headers)).toEqual({
    totalCount: 2,
    edges: [
      { roles: ['ATTENDEE'], representing: [], node: { displayName: 'Synthetic attendee' } },
      { roles: ['VOLUNTEER'], representing: [{ id: affiliate }], node: { displayName: 'Synthetic helper' } },
    ],
  });
  await state({ participant: people['attendee'], personRoles: [] });
  await here.jobs.idle();
  expect((await stated(own.headers)).totalCount).toBe(1);
});

it('nobody else is told of it', async () => {
  const reader = await signIn(here, 'Synthetic reader of parts');
  expect([await stated(), await stated(reader)]).toEqual([null, null]);
});
