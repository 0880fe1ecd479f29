import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { changedRows, wholeTable } from './whole-table.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => (here = await emptyWorld()));
afterAll(() => here.close());

const lastUses = async (headers: Record<string, string>) =>
  (await here.ask('{ viewer { accessTokens { name lastUsedOn } } }', {}, headers)).data.viewer.accessTokens;

it('keeps the day of a token’s last use, once a day, and tells its person alone', async () => {
  const browser = await signIn(here, 'Synthetic owner');
  const tokens = createTokens(here, browser);
  const { token, accessToken } = await tokens.create({ name: 'Printer' });
  await tokens.create({ name: 'Unused' });
  const unused = await lastUses(browser);
  const use = () => here.ask('{ viewer { username } }', {}, { authorization: `Bearer ${token}` });
  const { extensions } = await use();
  const rows = await wholeTable(here);
  const again = await use();
  expect(changedRows(rows, await wholeTable(here))).toEqual([]);
  const byName = (all: { name: string; lastUsedOn: string | null }[]) =>
    Object.fromEntries(all.map(({ name, lastUsedOn }) => [name, lastUsedOn]));
  expect([byName(unused), byName(await lastUses(browser))]).toEqual([
    { Printer: null, Unused: null },
    { Printer: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), Unused: null },
  ]);
  // It costs the answer nothing.
  expect(extensions.cost).toEqual(again.extensions.cost);
  expect((await tokens.revoke(accessToken.id)).__typename).toBe('Deletion');
  expect((await use()).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  expect(Object.keys(byName(await lastUses(browser)))).toEqual(['Unused']);
});
