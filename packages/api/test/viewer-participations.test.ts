import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let id: string;
let headers: Record<string, string>;

const username = 'Synthetic member';

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'parts');
  ({ id } = await own.make('Person', { username }));
  headers = await signIn(here, username);
  const members = [{ person: id }];
  await own.make('Session', { title: english('A talk'), speakers: [{ person: id, role: 'PRESENTER' }] });
  await own.make('Committee', { kind: 'OTHER', name: english('Friends'), members });
  await here.jobs.idle();
});
afterAll(() => here.close());

const look = `{ viewer { participations {
  conference { slug } roles isListed choice committees { name { text } }
} } }`;
const partsOf = async (as: Record<string, string>) => (await here.ask(look, {}, as)).data.viewer.participations;

const choose = async (isListed: boolean | null) => {
  const text = `mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }`;
  await here.ask(text, { input: { conference: own.id, isListed } }, headers);
  await here.jobs.idle();
};

const part = {
  conference: { slug: 'parts' },
  roles: ['COMMITTEE_MEMBER', 'SPEAKER'],
  committees: [{ name: { text: 'Friends' } }],
};

it('tells the viewer of their parts, listed or not, with what they chose and where they sit all the same', async () => {
  await own.publish();
  const before = await partsOf(headers);
  await choose(false);
  const hidden = await partsOf(headers);
  await choose(null);
  expect([before, hidden, await partsOf(headers)]).toEqual([
    [{ ...part, isListed: true, choice: null }],
    [{ ...part, isListed: false, choice: false }],
    [{ ...part, isListed: true, choice: null }],
  ]);
});

it('tells of nobody else’s part, and no token of any', async () => {
  const { token } = await createTokens(here, headers).create({ name: 'Printer' });
  const bearer = { authorization: `Bearer ${token}` };
  expect([await partsOf(await signIn(here, 'Synthetic stranger')), await partsOf(bearer)]).toEqual([[], null]);
});

it('names no draft to whom it is named in and who is not of its team', async () => {
  const other = await draft(here, 'hidden-parts');
  await other.make('Session', { title: english('A talk'), speakers: [{ person: id, role: 'PRESENTER' }] });
  await here.jobs.idle();
  expect((await partsOf(headers)).map(({ conference }: typeof part) => conference.slug)).toEqual(['parts']);
});
