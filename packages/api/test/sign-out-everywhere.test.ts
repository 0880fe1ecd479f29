import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => (here = await emptyWorld()));
afterAll(() => here.close());

const signOut = async (headers: object) => {
  const text = `mutation { result: signOutEverywhere { __typename ... on SignOutPayload { endedCount } } }`;
  return (await here.ask(text, {}, headers as never)).data.result;
};
const whoAsks = async (headers: object): Promise<string | null> =>
  (await here.ask('{ viewer { username } }', {}, headers as never)).data?.viewer?.username ?? null;

it('ends every sign-in of the viewer and of nobody else, and says how many there were', async () => {
  const name = 'Synthetic traveller';
  const browsers = [await signIn(here, name), await signIn(here, name), await signIn(here, name)];
  const other = await signIn(here, 'Synthetic neighbour');
  const { token } = await createTokens(here, browsers[0]!).create({ name: 'Printer' });
  expect(await signOut(browsers[1]!)).toEqual({ __typename: 'SignOutPayload', endedCount: 3 });
  expect(await Promise.all(browsers.map(whoAsks))).toEqual([null, null, null]);
  expect(await whoAsks(other)).toBe('Synthetic neighbour');
  expect(await whoAsks({ authorization: `Bearer ${token}` })).toBe(name);
  expect(await whoAsks(await signIn(here, name))).toBe(name);
});

it('is for whoever is signed in, and no token does it', async () => {
  const browser = await signIn(here, 'Synthetic owner');
  const { token } = await createTokens(here, browser).create({ name: 'Printer', scopes: ['READ', 'WRITE'] });
  expect(await signOut({})).toEqual({ __typename: 'NotSignedIn' });
  expect(await signOut({ authorization: `Bearer ${token}` })).toEqual({ __typename: 'NotAllowed' });
  expect(await whoAsks(browser)).toBe('Synthetic owner');
});
