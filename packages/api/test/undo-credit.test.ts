import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { changing, undo, versionOf } from './undo.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'undone-credit');
});
afterAll(() => here.close());

const update = async (id: string, fields: object) =>
  changing(
    here,
    'updateMediaFile',
    { id, expectedVersion: await versionOf(here, id, own.headers), ...fields },
    own.headers,
  );

const line = async (id: string): Promise<string> =>
  (await here.ask('query ($id: ID!) { node(id: $id) { ... on MediaFile { attribution } } }', { id }, own.headers)).data
    .node.attribution;

it('a credit line whose former one went with its author is not taken back, and stays', async () => {
  const { id: author } = await own.make('Person', { username: 'Synthetic author' });
  const file = {
    pageUrl: 'https://example.org/synthetic',
    license: 'CC-BY-4.0',
    author,
    attribution: 'Synthetic first',
  };
  const { id } = await own.make('MediaFile', file);
  const change = await update(id, { attribution: 'Synthetic second' });
  const theirs = await signIn(here, 'Synthetic author');
  const input = { id: author, expectedVersion: await versionOf(here, author, theirs) };
  await here.ask('mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }', { input }, theirs);
  await here.jobs.idle();
  expect([await undo(here, { change }, own.headers), await line(id)]).toEqual([
    expect.objectContaining({ __typename: 'NotAllowed', message: expect.stringContaining('kept no longer') }),
    'Synthetic second',
  ]);
});

it('a file whose credit line somebody changed is not taken back with it', async () => {
  const input = { conference: own.id, pageUrl: 'https://example.org/made', attribution: 'Synthetic first' };
  const change = await changing(here, 'createMediaFile', input, own.headers);
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { ... on Conference { media(first: 9) { nodes { id attribution } } } } }',
    { id: own.id },
    own.headers,
  );
  const { id } = data.node.media.nodes.find((one: { attribution: string }) => one.attribution === 'Synthetic first');
  await update(id, { attribution: 'Synthetic corrected' });
  expect([await undo(here, { change }, own.headers), await line(id)]).toEqual([
    expect.objectContaining({ __typename: 'ChangedSince', fields: ['attribution'] }),
    'Synthetic corrected',
  ]);
});
