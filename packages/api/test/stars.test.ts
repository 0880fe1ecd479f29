import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { starring } from './starring.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let talks: string[];

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'starred');
  talks = [];
  for (const title of ['One', 'Two', 'Three'])
    talks.push((await own.make('Session', { title: english(`Synthetic ${title}`) })).id);
  await own.publish();
});
afterAll(() => here.close());

const reader = async (name: string) => starring(here, await signIn(here, `Synthetic ${name}`));

it('lists to somebody what they starred, the latest first, and to nobody else', async () => {
  const [one, other] = [await reader('one'), await reader('other')];
  await one.star(talks.slice(0, 1));
  await one.star(talks.slice(1, 2));
  expect([await one.stars(), await other.stars(), await starring(here, {}).stars()]).toEqual([
    [talks[1], talks[0]],
    [],
    undefined,
  ]);
});

it('does nothing more when it is told the same again', async () => {
  const one = await reader('repeater');
  const told = [await one.star(talks), await one.star(talks), await one.unstar(talks), await one.unstar(talks)];
  const all = { __typename: 'StarPayload', starredIds: talks };
  const none = { __typename: 'StarPayload', starredIds: [] };
  expect([told, await one.stars()]).toEqual([[all, all, none, none], []]);
});

it('lets the later decision hold, whichever arrives first', async () => {
  const one = await reader('traveller');
  await one.unstar([talks[0]!], 60);
  expect(await one.star([talks[0]!], 120)).toEqual({ __typename: 'StarPayload', starredIds: [] });
  expect(await one.star([talks[0]!], 30)).toEqual({ __typename: 'StarPayload', starredIds: [talks[0]] });
});

it('lists those of one conference, a page at a time', async () => {
  const other = await draft(here, 'elsewhere');
  const { id } = await other.make('Session', { title: english('Synthetic elsewhere') });
  await other.publish();
  const one = await reader('visitor of two');
  await one.star([id], 9);
  for (const [at, talk] of talks.entries()) await one.star([talk], 5 - at);
  const first = await one.page({ conference: own.id, first: 2 });
  const second = await one.page({ conference: own.id, first: 2, after: first.pageInfo.endCursor });
  const back = await one.page({ conference: own.id, last: 2 });
  expect(
    [first, second, back].map(({ nodes, pageInfo }) => [nodes.map((node: any) => node.id), pageInfo.hasNextPage]),
  ).toEqual([
    [[talks[2], talks[1]], true],
    [[talks[0]], false],
    [[talks[1], talks[0]], false],
  ]);
  expect(await one.stars()).toEqual([...talks.toReversed(), id]);
});

it('is for whoever is signed in, and no token reads or writes it', async () => {
  const headers = await signIn(here, 'Synthetic maker');
  const { token } = await createTokens(here, headers).create({ name: 'Printer', scopes: ['READ', 'WRITE'] });
  const bearer = starring(here, { authorization: `Bearer ${token}` });
  const refused = { __typename: 'NotAllowed', message: expect.any(String) };
  expect([await bearer.stars(), await bearer.star(talks), await bearer.unstar(talks)]).toEqual([
    null,
    refused,
    refused,
  ]);
  expect(await starring(here, {}).star(talks)).toMatchObject({ __typename: 'NotSignedIn' });
});
