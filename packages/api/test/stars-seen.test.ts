import { ownedId, type ConferenceId } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { starsKey } from '../src/rows/stars.ts';
import { newRow } from '../src/dynamo/compose.ts';
import { newUlid } from '../src/kernel/ids.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore, signIn } from './identities.ts';
import { starring } from './starring.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let talk: string;
let hidden: string;

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'seen');
  talk = (await own.make('Session', { title: english('Synthetic talk') })).id;
  await own.publish();
  const other = await draft(here, 'unseen');
  hidden = (await other.make('Session', { title: english('Synthetic secret') })).id;
});
afterAll(() => here.close());

const reader = async (name: string) => starring(here, await signIn(here, `Synthetic ${name}`));
const nothing = (near: string): string => `${near.slice(0, 30)}${newUlid(new Date())}`;

it.each(['star', 'unstar'] as const)(
  '%s answers for what somebody may not see as for what is not there',
  async (name) => {
    const one = await reader('guesser');
    const missing = nothing(hidden);
    const refused = (id: string) => ({ __typename: 'NotFound', id, message: expect.any(String) });
    expect(await one[name]([talk, hidden])).toEqual(refused(hidden));
    expect(await one[name]([talk, missing])).toEqual(refused(missing));
    for (const id of [own.id, 'ses_nothing', '']) expect(await one[name]([id])).toEqual(refused(id));
    expect(await one.stars()).toEqual([]);
  },
);

it('costs as much for what somebody may not see as for what is not there', async () => {
  const headers = await signIn(here, 'Synthetic counter');
  const costs = await Promise.all(
    [hidden, nothing(hidden)].map(async (id) => {
      const text = 'mutation ($ids: [ID!]!) { star(input: { sessions: $ids }) { __typename } }';
      return (await here.ask(text, { ids: [id] }, headers)).extensions.cost;
    }),
  );
  expect(costs[0]).toEqual(costs[1]);
});

it('lists a session no more once it is hidden, and again when it is shown', async () => {
  const place = await draft(here, 'sometimes');
  const { id } = await place.make('Session', { title: english('Synthetic sometimes') });
  await place.publish();
  const one = await reader('patient');
  await one.star([id, talk]);
  const publish = async (programPublication: string) => {
    const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: place.id }, place.headers);
    await place.write('setProgramPublication', {
      id: place.id,
      expectedVersion: data.node.version,
      programPublication,
    });
    await here.jobs.idle();
  };
  await publish('DRAFT');
  const page = await one.page({ first: 1 });
  expect([page.nodes.map((node: any) => node.id), page.pageInfo.hasNextPage]).toEqual([[talk], false]);
  await publish('PUBLISHED');
  expect((await one.stars()).toSorted((one: string, other: string) => (one < other ? -1 : 1))).toEqual(
    [talk, id].toSorted((one, other) => (one < other ? -1 : 1)),
  );
});

it('takes the star from a session that is gone', async () => {
  const { id } = await own.make('Session', { title: english('Synthetic passing') });
  const one = await reader('mourner');
  await one.star([id]);
  await own.write('deleteSession', { id, expectedVersion: 1 });
  await here.jobs.idle();
  expect(await one.stars()).toEqual([]);
  expect(await one.unstar([id])).toEqual({ __typename: 'StarPayload', starredIds: [] });
});

it('refuses more than 500 stars in one conference, and input that says nothing', async () => {
  const headers = await signIn(here, 'Synthetic collector');
  const { data } = await here.ask('{ viewer { person { id } } }', {}, headers);
  const conference = own.id as ConferenceId;
  const at = new Date(Date.now() - 60_000).toISOString();
  const starred = Array.from({ length: 500 }, () => ({ session: ownedId('ses', conference, newUlid(new Date())), at }));
  const row = newRow('Stars', starsKey(data.viewer.person.id, conference), { starred, removed: [] }, at);
  await jobStore(here).writer.put([row]);
  const one = starring(here, headers);
  const wrong = (field: string, rule: string) => ({
    __typename: 'InvalidInput',
    message: expect.any(String),
    problems: [{ field, rule, message: expect.any(String) }],
  });
  expect(await one.star([talk])).toEqual(wrong('sessions', 'TOO_LARGE'));
  expect(await one.unstar([starred[0]!.session])).toMatchObject({ __typename: 'StarPayload' });
  expect(await one.star([talk])).toMatchObject({ __typename: 'StarPayload' });
  expect(await one.star([])).toEqual(wrong('sessions', 'TOO_SMALL'));
  expect(await one.star([talk, talk])).toEqual(wrong('sessions', 'DUPLICATE'));
  expect(await one.star([talk], -1)).toEqual(wrong('secondsAgo', 'TOO_SMALL'));
  expect(await one.star([talk], 15 * 86_400)).toEqual(wrong('secondsAgo', 'TOO_LARGE'));
});
