import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, eraseOneself, type Saying } from './also-me.ts';
import { draft } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let guesser: Saying;

/** User names of the same length, and what is there of each. */
const names = {
  nobody: 'Synthetic name 1',
  'somebody who is here': 'Synthetic name 2',
  'somebody who declined': 'Synthetic name 3',
  'a profile that nobody signed in to': 'Synthetic name 4',
  'a profile in a draft': 'Synthetic name 5',
  'somebody who was erased': 'Synthetic name 6',
};

beforeAll(async () => {
  here = await emptyWorld();
  guesser = await account(here, 'Synthetic guesser');
  const earlier = await account(here, 'Synthetic earlier one');
  await account(here, names['somebody who is here']);
  const declining = await account(here, names['somebody who declined']);
  await earlier.link(names['somebody who declined']);
  await declining.unlink(await declining.idOf('ASKS_ME'));
  const [shown, unseen] = [await draft(here, 'shown'), await draft(here, 'unseen')];
  await shown.make('Person', { username: names['a profile that nobody signed in to'] });
  await shown.publish();
  await unseen.make('Person', { username: names['a profile in a draft'] });
  await eraseOneself(here, await account(here, names['somebody who was erased']));
});
afterAll(() => here.close());

const text = `mutation ($input: LinkAlsoMeInput!) { linkAlsoMe(input: $input) {
  __typename ... on AlsoMePayload { alsoMe { state username displayName since endsOn } } ... on WriteError { message }
} }`;

it('asking answers and costs the same whoever has the user name, or nobody', async () => {
  const told = [];
  for (const username of Object.values(names)) {
    const one = await account(here, `Synthetic guesser of ${username.at(-1)}`);
    const { data, extensions } = await here.ask(text, { input: { username } }, one.headers);
    told.push([JSON.stringify(data).replaceAll(username, 'NAME'), extensions.cost]);
  }
  expect(new Set(told.map((one) => JSON.stringify(one)))).toHaveLength(1);
  expect(told[0]![0]).toContain('"state":"ASKED_BY_ME","username":"NAME","displayName":null');
});

it('whoever was declined is told nothing of it, and does not ask again by taking it back', async () => {
  const declining = await account(here, 'Synthetic declining one');
  await guesser.link('Synthetic declining one');
  const before = await guesser.all();
  const id = await declining.idOf('ASKS_ME');
  await declining.unlink(id);
  expect(await guesser.all()).toEqual(before);
  await guesser.unlink(before.find(({ username }: any) => username === 'Synthetic declining one').id);
  await guesser.link('Synthetic declining one');
  const confirmed = await declining.confirm(id);
  expect([await declining.list(), confirmed.__typename]).toEqual([[], 'NotFound']);
});

it('whoever declined can still ask, and is linked when the other one confirms', async () => {
  const [one, other] = [await account(here, 'Synthetic rash one'), await account(here, 'Synthetic patient one')];
  await other.link('Synthetic rash one');
  await one.unlink(await one.idOf('ASKS_ME'));
  await one.link('Synthetic patient one');
  await other.confirm();
  expect([await one.list(), await other.list()]).toEqual([
    [['LINKED', 'Synthetic patient one']],
    [['LINKED', 'Synthetic rash one']],
  ]);
  expect((await rowsIn(here)).filter(({ sk }) => /^ALSO#ASKED#Synthetic (rash|patient)/.test(sk))).toEqual([]);
});

it.each(['confirmAlsoMe', 'unlinkAlsoMe'])('%s does nothing with what is somebody else’s', async (name) => {
  const [one, other] = [await account(here, `Synthetic A ${name}`), await account(here, `Synthetic B ${name}`)];
  await one.link(`Synthetic B ${name}`);
  const ids = [await one.idOf('ASKED_BY_ME'), await other.idOf('ASKS_ME')] as string[];
  const before = await rowsIn(here);
  const stranger = await account(here, 'Synthetic stranger');
  const method = name === 'confirmAlsoMe' ? stranger.confirm : stranger.unlink;
  const told = [await method(ids[0]!), await method(ids[1]!), await one.confirm(ids[0])];
  expect(told.map(({ __typename }) => __typename)).toEqual(['NotFound', 'NotFound', 'NotFound']);
  const alsoRows = (rows: typeof before) => rows.filter(({ sk }) => sk.startsWith('ALSO#'));
  expect(alsoRows(await rowsIn(here))).toEqual(alsoRows(before));
});
