import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrator, whole, type Viewer, type Whole } from './authority-world.ts';
import { english } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { changing, entriesOf, undo, versionOf, type Headers } from './undo.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let draft: Whole;
let published: Whole;
beforeAll(async () => {
  here = await emptyWorld({ administrators: [administrator] });
  [draft, published] = [await whole(here, 'draft'), await whole(here, 'published')];
  await published.own.publish();
});
afterAll(() => here.close());

const rename = async ({ nodes, own }: Whole, headers: Headers, title: string) =>
  changing(
    here,
    'updateSession',
    {
      id: nodes['Session'],
      expectedVersion: await versionOf(here, nodes['Session']!, own.headers),
      title: english(title),
    },
    headers,
  );

const others: readonly Viewer[] = [
  'program',
  'scholarship',
  'trust',
  'volunteer',
  'stranger',
  'organizer of another',
  'token for another',
];

it.each(others)(
  '%s is answered for an entry of the log as for one that never was, at the same cost',
  async (viewer) => {
    for (const one of [draft, published]) {
      const change = await rename(one, one.viewers.organizer, `Renamed for ${viewer}`);
      const [{ id }] = await entriesOf(here, one.own, one.nodes['Session']);
      const before = await rowsIn(here);
      const nothing = `${id.slice(0, -4)}0000`;
      for (const asked of [id, change, nothing, 'log_', 'no id'])
        expect([asked, await undo(here, { change: asked }, one.viewers[viewer])]).toEqual([
          asked,
          { __typename: 'NotFound', id: asked, message: 'There is no such node.' },
        ]);
      expect(await rowsIn(here)).toEqual(before);
      const text = 'mutation ($input: UndoChangeInput!) { undoChange(input: $input) { __typename } }';
      const costs = await Promise.all(
        [id, nothing].map(
          async (asked) =>
            (await here.ask(text, { input: { change: asked } }, { ...one.viewers[viewer] })).extensions.cost,
        ),
      );
      expect(costs[0]).toEqual(costs[1]);
    }
  },
);

it('nobody takes anything back who is not signed in, and a token that only reads is told so', async () => {
  const change = await rename(published, published.viewers.organizer, 'Renamed');
  const [{ id }] = await entriesOf(here, published.own, published.nodes['Session']);
  expect(await undo(here, { change }, {})).toEqual({ __typename: 'NotSignedIn', message: 'Sign in first.' });
  expect(await undo(here, { change: id }, published.viewers['token to read'])).toMatchObject({
    __typename: 'NotAllowed',
  });
});

it('whoever made a change takes it back without reading the log, as long as they may write', async () => {
  const { nodes, own, viewers } = published;
  const change = await rename(published, viewers.program, 'By the program committee');
  const told = await undo(here, { change }, viewers.program);
  expect(told).toMatchObject({ __typename: 'UndoChangePayload', node: { id: nodes['Session'] } });
  const last = await rename(published, viewers.program, 'By the program committee');
  for (const { id } of (await here.ask(`{ conference(slug: "${own.slug}") { committees(kinds: [PROGRAM]) { id } } }`))
    .data.conference.committees)
    await changing(
      here,
      'updateCommittee',
      { id, expectedVersion: await versionOf(here, id, own.headers), members: [] },
      own.headers,
    );
  expect(await undo(here, { change: last }, viewers.program)).toMatchObject({ __typename: 'NotAllowed' });
});

it('an administrator and an organizer take back what somebody else did', async () => {
  for (const viewer of ['organizer', 'administrator'] as const) {
    await rename(published, published.viewers.organizer, `Again for ${viewer}`);
    const [{ id }] = await entriesOf(here, published.own, published.nodes['Session']);
    expect(await undo(here, { change: id }, published.viewers[viewer])).toMatchObject({
      __typename: 'UndoChangePayload',
    });
    const [taken] = await entriesOf(here, published.own, published.nodes['Session']);
    expect(taken).toMatchObject({ action: 'UPDATE', undoes: id, origin: 'BROWSER', isUndoable: true });
  }
});

it('nothing is taken back in a conference that is archived', async () => {
  const one = await whole(here, 'archived');
  await one.own.publish();
  const change = await rename(one, one.own.headers, 'Before the archive');
  await one.own.write('setPublication', {
    id: one.own.id,
    expectedVersion: await versionOf(here, one.own.id, one.own.headers),
    publication: 'ARCHIVED',
  });
  expect(await undo(here, { change }, one.own.headers)).toEqual({
    __typename: 'NotAllowed',
    message: 'The conference is archived: nothing in it changes any more.',
  });
});
