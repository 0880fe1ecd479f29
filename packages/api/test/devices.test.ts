import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => (here = await emptyWorld()));
afterAll(() => here.close());

const phone = { browser: 'Firefox', system: 'Android' };

type Headers = Record<string, string>;

const devicesOf = async (headers: Headers) =>
  (await here.ask('{ viewer { devices { id browser system signedInOn endsOn isCurrent } } }', {}, headers)).data.viewer
    ?.devices;
const signOut = async (id: string, headers: Headers) => {
  const text = `mutation ($id: ID!) { result: signOutDevice(input: { id: $id }) { __typename } }`;
  return (await here.ask(text, { id }, headers)).data.result.__typename;
};

it('tells whoever signed in of their browsers by two words and two days, and of nobody else’s', async () => {
  const name = 'Synthetic traveller';
  const old = await signIn(here, name);
  const current = await signIn(here, name, undefined, phone);
  await signIn(here, 'Synthetic neighbour', undefined, phone);
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  const times = { id: expect.stringMatching(/^dev_[\w-]{43}$/), signedInOn: day, endsOn: day };
  const listed = await devicesOf(current);
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(
    expect.arrayContaining([
      { ...times, ...phone, isCurrent: true },
      { ...times, browser: null, system: null, isCurrent: false },
    ]),
  );
  expect((await devicesOf(old)).find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).browser).toBeNull();
});

it('ends the sign-in of one browser, and of no other', async () => {
  const [one, two] = [await signIn(here, 'Synthetic owner'), await signIn(here, 'Synthetic owner', undefined, phone)];
  const other = await signIn(here, 'Synthetic passer-by');
  const lost = (await devicesOf(one)).find(({ browser }: { browser: string }) => browser === 'Firefox').id;
  expect(await signOut(lost, other)).toBe('NotFound');
  expect(await devicesOf(two)).toHaveLength(2);
  expect(await signOut(lost, one)).toBe('Deletion');
  expect([await devicesOf(one), await devicesOf(two)]).toEqual([
    [expect.objectContaining({ isCurrent: true })],
    undefined,
  ]);
});

it('is for whoever is signed in, and no token reads or does it', async () => {
  const browser = await signIn(here, 'Synthetic maker');
  const [{ id }] = await devicesOf(browser);
  const { token } = await createTokens(here, browser).create({ name: 'Printer', scopes: ['READ', 'WRITE'] });
  const bearer = { authorization: `Bearer ${token}` };
  expect([await devicesOf(bearer), await signOut(id, bearer), await signOut(id, {})]).toEqual([
    null,
    'NotAllowed',
    'NotSignedIn',
  ]);
});
