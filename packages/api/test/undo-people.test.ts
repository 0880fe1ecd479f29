import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { merge } from './merging.ts';
import { rowsIn } from './rows.ts';
import { changing, undo, versionOf } from './undo.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'undone-people');
});
afterAll(() => here.close());

const change = async (name: string, id: string, fields: object = {}) =>
  changing(here, name, { id, expectedVersion: await versionOf(here, id, own.headers), ...fields }, own.headers);

const person = async (name: string): Promise<string> => (await own.make('Person', { username: name })).id;
const onStage = (...people: string[]) => people.map((one) => ({ person: one, role: 'PRESENTER' }));

async function erased(id: string, username: string): Promise<void> {
  const theirs = await signIn(here, username);
  const text = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  const { data } = await here.ask(text, { input: { id, expectedVersion: await versionOf(here, id, theirs) } }, theirs);
  expect(data.erasePerson.__typename).toBe('Deletion');
  await here.jobs.idle();
}

const stage = async (id: string) =>
  (
    await here.ask(
      'query ($id: ID!) { node(id: $id) { ... on Session { unnamedSpeakerCount speakers(first: 9) { nodes { id } } } } }',
      { id },
      own.headers,
    )
  ).data.node;

it('a session that is made again keeps erased speakers unnamed, and tells that it does', async () => {
  const [left, gone] = [await person('Synthetic left'), await person('Synthetic gone')];
  const { id } = await own.make('Session', {
    title: english('Synthetic'),
    speakers: onStage(gone, left),
    unnamedSpeakerCount: 2,
  });
  const deletion = await change('deleteSession', id);
  await erased(gone, 'Synthetic gone');
  expect(await undo(here, { change: deletion }, own.headers)).toMatchObject({
    __typename: 'UndoChangePayload',
    missing: [],
    unnamedCount: 1,
  });
  expect(await stage(id)).toEqual({ unnamedSpeakerCount: 3, speakers: { nodes: [{ id: left }] } });
});

it('somebody who was taken off the stage and erased since is not named again', async () => {
  const gone = await person('Synthetic gone too');
  const { id } = await own.make('Session', { title: english('Synthetic'), speakers: onStage(gone) });
  const update = await change('updateSession', id, { speakers: [], title: english('Renamed') });
  await erased(gone, 'Synthetic gone too');
  expect(await undo(here, { change: update }, own.headers)).toMatchObject({ unnamedCount: 1 });
  expect(await stage(id)).toEqual({ unnamedSpeakerCount: 1, speakers: { nodes: [] } });
});

it('whoever became one person stands once in what is made again', async () => {
  const [one, two] = [await person('Synthetic twin'), await person('Synthetic Twin')];
  const { id } = await own.make('Session', { title: english('Synthetic'), speakers: onStage(one, two) });
  const deletion = await change('deleteSession', id);
  expect(await merge(here, one, two, own.headers)).toMatchObject({ state: 'MERGED' });
  expect(await undo(here, { change: deletion }, own.headers)).toMatchObject({ unnamedCount: 0 });
  expect(await stage(id)).toEqual({ unnamedSpeakerCount: null, speakers: { nodes: [{ id: two }] } });
});

it('what is gone besides people is told, and named no more', async () => {
  const topic = (await own.make('Topic', { slug: 'gone', name: english('Gone') })).id;
  const { id } = await own.make('Session', { title: english('Synthetic'), topics: [topic] });
  const deletion = await change('deleteSession', id);
  await change('deleteTopic', topic);
  expect(await undo(here, { change: deletion }, own.headers)).toMatchObject({ missing: [topic], unnamedCount: 0 });
});

it('a file has its credit line again, and none that names somebody who was erased', async () => {
  const author = await person('Synthetic author');
  const file = {
    pageUrl: 'https://example.org/synthetic',
    license: 'CC-BY-4.0',
    author,
    attribution: 'Synthetic author and friends',
  };
  const [one, two] = [(await own.make('MediaFile', file)).id, (await own.make('MediaFile', file)).id];
  const line = async (id: string) =>
    (
      await here.ask(
        'query ($id: ID!) { node(id: $id) { ... on MediaFile { attribution author { id } } } }',
        { id },
        own.headers,
      )
    ).data.node;
  const update = await change('updateMediaFile', one, { attribution: 'Somebody else' });
  expect(await undo(here, { change: update }, own.headers)).toMatchObject({ __typename: 'UndoChangePayload' });
  expect(await line(one)).toEqual({ attribution: 'Synthetic author and friends', author: { id: author } });
  const deletions = [await change('deleteMediaFile', one), await change('deleteMediaFile', two)];
  await undo(here, { change: deletions[0] }, own.headers);
  expect(await line(one)).toEqual({ attribution: 'Synthetic author and friends', author: { id: author } });
  await erased(author, 'Synthetic author');
  await undo(here, { change: deletions[1] }, own.headers);
  expect(await line(two)).toEqual({ attribution: 'CC BY 4.0', author: null });
  // The file that was there kept what its license asks for.
  expect(await line(one)).toEqual({ attribution: 'Synthetic author and friends', author: null });
  const rows = (await rowsIn(here)).filter(({ data }) => JSON.stringify(data).includes('and friends'));
  expect(rows.map(({ type }) => type).filter((type) => type !== 'MediaFile')).toEqual([]);
});

it('a profile is given back what its person changed, until they are erased', async () => {
  const id = await person('Synthetic writer');
  const theirs = await signIn(here, 'Synthetic writer');
  const about = async (text: string) =>
    changing(
      here,
      'updatePerson',
      { id, expectedVersion: await versionOf(here, id, theirs), about: english(text) },
      theirs,
    );
  await about('First');
  const second = await about('Second');
  expect(await undo(here, { change: second }, theirs)).toMatchObject({ __typename: 'UndoChangePayload' });
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { ... on Person { about { text } } } }',
    { id },
    theirs,
  );
  expect(data.node.about.text).toBe('First');
  const third = await about('Third');
  await erased(id, 'Synthetic writer');
  expect(await undo(here, { change: third }, own.headers)).toMatchObject({ __typename: 'NotFound' });
});
