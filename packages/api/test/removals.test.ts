import type { Id } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mainKey } from '../src/rows/keys.ts';
import { withContent } from './damage.ts';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { changesOf, idsIn } from './mirror/list.ts';
import { emptyWorld, type World } from './world.ts';

const day = 86_400;

let now = Date.now();
let here: World;
let own: Draft;
let list: ReturnType<typeof changesOf>;
beforeAll(async () => {
  here = await emptyWorld({ clock: () => new Date(now) });
  list = changesOf(here);
  own = await draft(here, 'removals');
  await own.publish();
});
afterAll(() => here.close());

/** Time passes while nothing is under way. */
async function wait(seconds: number): Promise<void> {
  await here.jobs.idle();
  now += seconds * 1_000;
}

const instant = (seconds: number): string => `${new Date(now + seconds * 1_000).toISOString().slice(0, 19)}Z`;

const version = async (id: string, headers: Record<string, string>): Promise<number> =>
  (await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers)).data.node.version;

async function remove(name: string, id: string, headers: Record<string, string>): Promise<void> {
  const input = { id, expectedVersion: await version(id, headers) };
  const text = `mutation ($input: DeleteInput!) { ${name}(input: $input) { __typename } }`;
  expect((await here.ask(text, { input }, headers)).data[name].__typename).toBe('Deletion');
}

const publish = async ({ id, headers, write }: Draft, publication: string) =>
  write('setPublication', { id, expectedVersion: await version(id, headers), publication });

const announce = (fields: object) => own.make('Announcement', { title: english('It begins'), ...fields });

it('Whatever became of a node, its removal says the same', async () => {
  const other = await draft(here, 'unpublished');
  const { id: unpublished } = await other.make('Session', { title: english('A talk') });
  await other.publish();
  const { id: person } = await own.make('Person', { username: 'Synthetic erased one' });
  const speakers = [{ person, role: 'PRESENTER' }];
  const { id: deleted } = await own.make('Session', { title: english('A talk'), speakers });
  const { id: withdrawn } = await announce({ publishedAt: instant(-60) });
  await wait(11);
  const { told: before, after } = await list.rest(null);
  const all = [unpublished, person, deleted, withdrawn];
  expect(idsIn(before)).toEqual(expect.arrayContaining(all));
  await publish(other, 'DRAFT');
  await remove('erasePerson', person, await signIn(here, 'Synthetic erased one'));
  await remove('deleteSession', deleted, own.headers);
  await own.write('updateAnnouncement', { id: withdrawn, expectedVersion: 1, publishedAt: null });
  await wait(11);
  const { told } = await list.rest(after);
  expect(
    told.filter(({ id }) => all.includes(id)).toSorted((one, two) => all.indexOf(one.id) - all.indexOf(two.id)),
  ).toEqual(all.map((id) => ({ id, isRemoved: true, mergedInto: null, node: null })));
});

it('A change is told when it is ten seconds old', async () => {
  await wait(11);
  const { after } = await list.rest(null);
  const { id } = await own.make('Session', { title: english('New') });
  await wait(9.999);
  expect(await list.rest(after)).toMatchObject({ told: [] });
  await wait(0.002);
  expect(idsIn((await list.rest(after)).told)).toContain(id);
});

it('A removal is told for 90 days, and whoever stood before it begins anew', async () => {
  await wait(11);
  const { id } = await own.make('Session', { title: english('Soon gone') });
  await wait(11);
  const { after } = await list.rest(null);
  const since = instant(0);
  await remove('deleteSession', id, own.headers);
  await wait(11);
  expect(idsIn((await list.rest(null)).told)).toContain(id);
  await wait(90 * day - 23);
  expect(idsIn((await list.rest(after)).told)).toContain(id);
  expect(idsIn((await list.changes({ since })).nodes)).toContain(id);
  await wait(24);
  expect(idsIn((await list.rest(null)).told)).not.toContain(id);
  expect([await list.codes({ after }), await list.codes({ since })]).toEqual([
    [['CURSOR_EXPIRED', 'after']],
    [['CURSOR_EXPIRED', 'since']],
  ]);
});

it('Whoever asks now and then is never expired, however long nothing happens', async () => {
  let { after } = await list.rest(null);
  for (let month = 0; month < 7; month += 1) {
    await wait(30 * day);
    const { nodes, pageInfo } = await list.changes({ after });
    expect(nodes).toEqual([]);
    after = pageInfo.endCursor;
  }
  expect(await list.codes({ after })).toBeUndefined();
});

it('Whoever reads the list more slowly than removals are told begins anew', async () => {
  let after: string | null = null;
  for (let month = 0; month < 3; month += 1) {
    ({ endCursor: after } = (await list.changes({ first: 1, after })).pageInfo);
    await wait(31 * day);
  }
  expect(await list.codes({ first: 1, after })).toEqual([['CURSOR_EXPIRED', 'after']]);
});

it.each(['forged', 'x.WyIiLCIiLCIiXQ', '', '.'])('A cursor that was not given out is refused: %j', async (after) => {
  expect(await list.codes({ after })).toEqual([['BAD_CURSOR', 'after']]);
});

it('A cursor whose place was changed is refused', async () => {
  const { after } = await list.rest(null);
  const [mac, body] = after.split('.');
  const position = JSON.parse(Buffer.from(body!, 'base64url').toString()) as string[];
  position[1] = new Date(now).toISOString();
  const forged = `${mac}.${Buffer.from(JSON.stringify(position)).toString('base64url')}`;
  expect(await list.codes({ after: forged })).toEqual([['BAD_CURSOR', 'after']]);
});

it('A node that cannot be read is left out, and so is no other', async () => {
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    ids.push((await own.make('Session', { title: english(title) })).id);
    await wait(11);
  }
  const told = await withContent(here, mainKey(ids[1] as Id), '[]', async () => {
    const found: any[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { nodes, pageInfo } = await list.changes({ first: 1, after });
      found.push(...nodes);
      [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return found.filter(({ id }) => ids.includes(id));
  });
  expect(told.map(({ id, isRemoved }) => [id, isRemoved])).toEqual([
    [ids[0], false],
    [ids[2], false],
  ]);
});
