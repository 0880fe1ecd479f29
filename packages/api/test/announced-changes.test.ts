import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { changesOf, idsIn } from './mirror/list.ts';
import { emptyWorld, type World } from './world.ts';

let now = Date.now();
let here: World;
let own: Draft;
let list: ReturnType<typeof changesOf>;
beforeAll(async () => {
  here = await emptyWorld({ clock: () => new Date(now) });
  list = changesOf(here);
  own = await draft(here, 'announced');
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

const announce = (fields: object) => own.make('Announcement', { title: english('It begins'), ...fields });

it('An announcement comes at its instant without a write, also to whoever asked before', async () => {
  const { id } = await announce({ publishedAt: instant(3_600) });
  await wait(3_599);
  const { told, after } = await list.rest(null);
  expect(idsIn(told)).not.toContain(id);
  await wait(12);
  expect((await list.rest(after)).told).toEqual([{ id, isRemoved: false, mergedInto: null, node: { id } }]);
});

it('An announcement that is put off is removed until it comes again', async () => {
  const { id } = await announce({ publishedAt: instant(-60) });
  await wait(11);
  const { after } = await list.rest(null);
  await own.write('updateAnnouncement', { id, expectedVersion: 1, publishedAt: instant(3_600) });
  await wait(11);
  const hidden = await list.rest(after);
  expect(hidden.told).toEqual([{ id, isRemoved: true, mergedInto: null, node: null }]);
  await wait(3_600);
  expect((await list.rest(hidden.after)).told).toEqual([{ id, isRemoved: false, mergedInto: null, node: { id } }]);
});

it.each([
  ['is withdrawn', (id: string) => own.write('updateAnnouncement', { id, expectedVersion: 1, publishedAt: null })],
  ['is deleted', (id: string) => remove('deleteAnnouncement', id, own.headers)],
])('An announcement that %s before its instant was never there', async (_what, write) => {
  const { id } = await announce({ publishedAt: instant(3_600) });
  await here.jobs.idle();
  await write(id);
  await wait(4_000);
  expect(idsIn((await list.rest(null)).told)).not.toContain(id);
});
