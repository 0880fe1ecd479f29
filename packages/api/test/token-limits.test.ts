import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';
import { writing } from './write.ts';

let here: World;
let own: Draft;
let hidden: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'limits');
  hidden = await draft(here, 'hidden-limits', 'Synthetic stranger');
});
afterAll(() => here.close());

const scopes = ['READ', 'WRITE'];
const listed = async () => {
  const { data, errors } = await here.ask(
    '{ viewer { accessTokens { name conferences { id slug } } } }',
    {},
    own.headers,
  );
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.viewer.accessTokens.map(({ name, conferences }: any) => [
      name,
      conferences?.map(({ slug }: any) => slug) ?? null,
    ]),
  );
};

it.each([
  ['scopes', { scopes: [] }],
  ['conferences', { scopes, conferences: [] }],
])('a token with no %s at all is refused, instead of being without a limit', async (field, limits) => {
  const { __typename, message } = await createTokens(here, own.headers).ask('Empty', limits);
  expect([__typename, message]).toEqual([
    'InvalidInput',
    `${field}: It is empty and would permit nothing: name some, or leave it out.`,
  ]);
});

it('a limit to a conference that is not there, or is not shown, is refused alike', async () => {
  const tokens = createTokens(here, own.headers);
  const nowhere = `con_${'0'.repeat(26)}`;
  const told = await Promise.all(
    [hidden.id, nowhere].map((id) => tokens.ask('Unknown', { scopes, conferences: [id] })),
  );
  expect(told).toEqual([told[0], told[0]]);
  expect(told[0]).toMatchObject({ __typename: 'InvalidInput', message: 'conferences.0: There is no such conference.' });
});

it('a token whose conference was deleted permits nothing, and says that it is limited', async () => {
  const gone = await draft(here, 'gone', 'Organizer of limits');
  const tokens = createTokens(here, own.headers);
  const { token } = await tokens.create({ name: 'of one that went', scopes, conferences: [gone.id] });
  await tokens.create({ name: 'of two', scopes, conferences: [gone.id, own.id] });
  await tokens.create({ name: 'without a limit', scopes });
  await here.ask(
    'mutation ($input: DeleteInput!) { deleteConference(input: $input) { __typename } }',
    { input: { id: gone.id, expectedVersion: 1 } },
    own.headers,
  );
  await here.jobs.idle();
  expect(await listed()).toEqual({ 'of one that went': [], 'of two': ['limits'], 'without a limit': null });
  const bearer = { authorization: `Bearer ${token}` };
  const write = writing(here, bearer);
  const name = [{ language: 'en', text: 'Anything' }];
  const venue = await write('createVenue', { conference: own.id, name });
  const conference = await write('createConference', { slug: 'more', name, timeZone: 'Asia/Tashkent' });
  const { data } = await here.ask(
    '{ viewer { isAdministrator conferences { roles } } conference(slug: "limits") { id } }',
    {},
    bearer,
  );
  expect([venue.__typename, conference.__typename, data]).toEqual([
    'NotFound',
    'NotAllowed',
    { viewer: { isAdministrator: false, conferences: [] }, conference: null },
  ]);
});
