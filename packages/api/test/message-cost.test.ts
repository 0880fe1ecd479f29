import type { PersonId } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { inboxOf, sendMany } from './inbox.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
});
afterAll(() => here.close());

async function reader(name: string, messages: number) {
  const inbox = inboxOf(here, await signIn(here, `Synthetic ${name}`));
  const id = await inbox.person();
  await sendMany(here, id, messages);
  return { ...inbox, id };
}

it('a page costs the same, however many messages there are', async () => {
  const [few, many] = [await reader('few', 21), await reader('many', 300)];
  await Promise.all([few, many].map(async ({ mark, page }) => mark((await page({ first: 21 })).nodes.map(idOf))));
  const cost = async ({ page }: typeof few) => (await page({ first: 20 })).extensions.cost;
  const [one, other] = [await cost(few), await cost(many)];
  expect(other).toEqual(one);
  expect(one).toMatchObject({ depth: 2 });
});

it('a token that is worth nothing costs the same, however much its person has not read', async () => {
  const [none, many] = [await reader('one of none', 0), await reader('one of many', 400)];
  const cost = async ({ id }: { readonly id: PersonId }) => {
    const authorization = `Bearer wga_${id.slice(4)}_${'x'.repeat(43)}`;
    const { extensions } = await here.ask('{ viewer { username } }', {}, { authorization });
    return extensions?.cost;
  };
  const [one, other] = [await cost(none), await cost(many)];
  expect(other).toEqual(one);
  expect(one).toMatchObject({ requests: 1 });
});

const idOf = ({ id }: { readonly id: string }): string => id;
