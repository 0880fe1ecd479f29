import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, linked, sayingOf } from './also-me.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
});
afterAll(() => here.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const payload = (...alsoMe: object[]) => ({ __typename: 'AlsoMePayload', alsoMe });
const entry = (state: string, username: string, displayName: string | null = username) => ({
  state,
  username,
  displayName,
});
const gone = (id: string) => ({ __typename: 'NotFound', id, message: expect.any(String) });

it('one asks, the other sees who asks and confirms, and both see the link', async () => {
  const [one, other] = [await account(here, 'Synthetic first'), await account(here, 'Synthetic second')];
  const told = [await one.link('user:synthetic_second'), await other.confirm()];
  expect([told, await one.list(), await other.list()]).toEqual([
    [payload(entry('ASKED_BY_ME', 'Synthetic second', null)), payload(entry('LINKED', 'Synthetic first'))],
    [['LINKED', 'Synthetic second']],
    [['LINKED', 'Synthetic first']],
  ]);
});

it('tells when it was asked, and when what nobody confirms ends', async () => {
  const one = await account(here, 'Synthetic asker');
  await one.link('Synthetic nobody of that name');
  const [asked] = await one.all();
  expect(asked).toEqual({
    id: expect.stringMatching(/^als_/),
    state: 'ASKED_BY_ME',
    username: 'Synthetic nobody of that name',
    displayName: null,
    since: expect.toBeOneOf([day(0), day(-1)]),
    endsOn: expect.toBeOneOf([day(30), day(29)]),
  });
});

it('links two who ask each other, and asks nothing more', async () => {
  const [one, other] = [await account(here, 'Synthetic left'), await account(here, 'Synthetic right')];
  await one.link('Synthetic right');
  expect(await other.link('Synthetic left')).toEqual(payload(entry('LINKED', 'Synthetic left')));
  expect([await one.list(), await other.list()]).toEqual([
    [['LINKED', 'Synthetic right']],
    [['LINKED', 'Synthetic left']],
  ]);
});

it.each(['who asked', 'who confirmed'])('%s ends the link for both, and both can ask again', async (who) => {
  const [one, other] = await linked(here, `Synthetic asker, ${who}`, `Synthetic asked, ${who}`);
  const ender = who === 'who asked' ? one : other;
  const id = await ender.idOf('LINKED');
  expect(await ender.unlink(id)).toEqual(payload());
  expect([await one.list(), await other.list(), await ender.unlink(id)]).toEqual([[], [], gone(id)]);
  await one.link(`Synthetic asked, ${who}`);
  expect(await other.list()).toEqual([['ASKS_ME', `Synthetic asker, ${who}`]]);
});

it('does nothing more when it is told the same again', async () => {
  const [one, other] = [await account(here, 'Synthetic again'), await account(here, 'Synthetic again, too')];
  const asked = [await one.link('Synthetic again, too'), await one.link('Synthetic again, too')];
  const id = await other.idOf('ASKS_ME');
  const said = [await other.confirm(id), await other.confirm(id), await one.link('Synthetic again, too')];
  expect([asked[0], said[0]]).toEqual([asked[1], said[1]]);
  expect(said[2]).toEqual(payload(entry('LINKED', 'Synthetic again, too')));
});

it('what was taken back is not shown any more, and is shown when it is asked again', async () => {
  const [one, other] = [await account(here, 'Synthetic doubter'), await account(here, 'Synthetic doubted')];
  await one.link('Synthetic doubted');
  const [id, question] = [await one.idOf('ASKED_BY_ME'), await other.idOf('ASKS_ME')];
  expect([await one.unlink(id), await other.list(), await other.confirm(question)]).toEqual([
    payload(),
    [],
    gone(question),
  ]);
  await one.link('Synthetic doubted');
  expect([await one.list(), await other.list()]).toEqual([
    [['ASKED_BY_ME', 'Synthetic doubted']],
    [['ASKS_ME', 'Synthetic doubter']],
  ]);
});

it('somebody who comes later sees who asked for their user name', async () => {
  const one = await account(here, 'Synthetic early');
  await one.link('Synthetic late');
  const other = await account(here, 'Synthetic late');
  expect(await other.list()).toEqual([['ASKS_ME', 'Synthetic early']]);
});

it('refuses a text that is no user name, and one’s own', async () => {
  const one = await account(here, 'Synthetic alone');
  const wrong = (rule: string) => ({
    __typename: 'InvalidInput',
    message: expect.any(String),
    problems: [{ field: 'username', rule, message: expect.any(String) }],
  });
  expect([
    await one.link('S'.repeat(300)),
    await one.link(''),
    await one.link('synthetic alone'),
    await one.list(),
  ]).toEqual([wrong('MALFORMED'), wrong('MALFORMED'), wrong('CONTRADICTION'), []]);
});

it('lets nobody ask for more than ten names in a month, those that they took back too', async () => {
  const [one, other] = [await account(here, 'Synthetic guesser'), await account(here, 'Synthetic welcome')];
  for (let count = 1; count <= 10; count += 1) await one.link(`Synthetic guess ${count}`);
  await one.unlink(await one.idOf('ASKED_BY_ME'));
  await other.link('Synthetic guesser');
  const refused = { __typename: 'NotAllowed', message: expect.stringContaining('10') };
  expect([await one.link('Synthetic guess 11'), await one.confirm(), (await one.list()).length]).toEqual([
    refused,
    refused,
    10,
  ]);
});

it('is for whoever is signed in, and no token reads or writes it', async () => {
  const one = await account(here, 'Synthetic token maker');
  await one.link('Synthetic token other');
  const id = await one.idOf('ASKED_BY_ME');
  const { token } = await createTokens(here, one.headers).create({ name: 'Printer', scopes: ['READ', 'WRITE'] });
  const bearer = sayingOf(here, { authorization: `Bearer ${token}` });
  const refused = { __typename: 'NotAllowed', message: expect.any(String) };
  const tried = (who: typeof bearer) => Promise.all([who.list(), who.link('A'), who.confirm(id), who.unlink(id)]);
  expect(await tried(bearer)).toEqual([null, refused, refused, refused]);
  const nobody = { __typename: 'NotSignedIn', message: expect.any(String) };
  expect(await tried(sayingOf(here, {}))).toEqual([undefined, nobody, nobody, nobody]);
});
