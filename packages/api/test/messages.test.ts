import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { inboxOf, minutesAgo, send, sendNotes } from './inbox.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'messages');
});
afterAll(() => here.close());

async function reader(name: string) {
  const inbox = inboxOf(here, await signIn(here, `Synthetic ${name}`));
  return { ...inbox, id: await inbox.person() };
}

it('lists to somebody what they are told, the latest first, and to nobody else', async () => {
  const [one, other] = [await reader('one'), await reader('other')];
  await sendNotes(here, one.id, ['first', 'second', 'third']);
  const { nodes, count } = await one.page();
  expect(nodes).toEqual(
    ['third', 'second', 'first'].map((note) => ({
      id: expect.stringMatching(/^msg_[\dA-Z]{26}$/),
      template: 'CONFERENCE_HIDDEN',
      conference: null,
      person: null,
      note,
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      isRead: false,
    })),
  );
  expect([count, (await other.page()).nodes, (await other.page()).count]).toEqual([3, [], 0]);
});

it('reads a page at a time, in both directions', async () => {
  const one = await reader('pager');
  await sendNotes(here, one.id, ['a', 'b', 'c']);
  const first = await one.page({ first: 2 });
  const second = await one.page({ first: 2, after: first.pageInfo.endCursor });
  const back = await one.page({ last: 2, before: second.pageInfo.startCursor });
  const told = [first, second, back].map(({ nodes, pageInfo }) => [
    nodes.map(({ note }: { note: string }) => note),
    pageInfo.hasNextPage,
    pageInfo.hasPreviousPage,
  ]);
  expect(told).toEqual([
    [['c', 'b'], true, false],
    [['a'], false, true],
    [['c', 'b'], true, false],
  ]);
});

it('marks messages as read, and counts the others; done again it changes nothing', async () => {
  const one = await reader('marker');
  await sendNotes(here, one.id, ['a', 'b', 'c']);
  const [latest, ...older] = (await one.page()).nodes;
  const ids = [latest.id, latest.id];
  const answer = { __typename: 'MarkMessagesReadPayload', unreadMessageCount: 2 };
  expect([await one.mark(ids), await one.mark(ids)]).toEqual([answer, answer]);
  expect((await one.page()).nodes).toEqual([{ ...latest, isRead: true }, ...older]);
});

it('does nothing by the ids of messages of others, as by those of none', async () => {
  const [one, other] = [await reader('owner'), await reader('guesser')];
  await sendNotes(here, one.id, ['a']);
  await sendNotes(here, other.id, ['b']);
  const [{ id }] = (await one.page()).nodes;
  const nothing = { __typename: 'MarkMessagesReadPayload', unreadMessageCount: 1 };
  expect([await other.mark([id]), await other.mark([`msg_${'0'.repeat(26)}`, '', 'x'])]).toEqual([nothing, nothing]);
  expect([
    (await one.page()).count,
    (await here.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data,
  ]).toEqual([1, { node: null }]);
});

it('is for whoever is signed in, and no token reads or marks it', async () => {
  const headers = await signIn(here, 'Synthetic maker');
  const { person } = inboxOf(here, headers);
  await sendNotes(here, await person(), ['a']);
  const { token } = await createTokens(here, headers).create({ name: 'Printer', scopes: ['READ', 'WRITE'] });
  const bearer = { authorization: `Bearer ${token}` };
  const text = '{ viewer { unreadMessageCount messages { nodes { id } } } }';
  expect((await here.ask(text, {}, bearer)).data.viewer).toEqual({ unreadMessageCount: null, messages: null });
  expect(await inboxOf(here, bearer).mark([])).toEqual({ __typename: 'NotAllowed', message: expect.any(String) });
  expect(await inboxOf(here, {}).mark([])).toMatchObject({ __typename: 'NotSignedIn' });
});

it('names what its recipient sees now, and leaves out the rest', async () => {
  const one = await reader('outsider');
  const { id: person } = await own.make('Person', { displayName: 'Synthetic hidden profile' });
  const organizer = inboxOf(here, own.headers);
  for (const to of [one.id, await organizer.person()])
    await send(here, to, 'MERGE_PROPOSED', { person, conference: own.id as never, note: null });
  const named = async (inbox: typeof organizer) => {
    const [{ conference, person: profile }] = (await inbox.page()).nodes;
    return { conference, person: profile };
  };
  expect([await named(one), await named(organizer)]).toEqual([
    { conference: null, person: null },
    { conference: { id: own.id }, person: { id: person } },
  ]);
});

it('forgets a message after 400 days, and does not count it', async () => {
  const one = await reader('late one');
  const days = (count: number) => minutesAgo(count * 24 * 60);
  const values = (note: string) => ({ conference: null, note });
  await send(here, one.id, 'CONFERENCE_HIDDEN', values('over'), days(400.1));
  await send(here, one.id, 'CONFERENCE_HIDDEN', values('still there'), days(399.9));
  const { nodes, count } = await one.page();
  expect([nodes.map(({ note }: { note: string }) => note), count]).toEqual([['still there'], 1]);
  expect(await one.mark([])).toMatchObject({ unreadMessageCount: 1 });
});
