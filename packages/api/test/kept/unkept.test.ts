import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLeanClient } from '../../src/dynamo/lean/client.ts';
import { readVersion } from '../../src/dynamo/lean/version.ts';
import type { Row } from '../../src/dynamo/row.ts';
import { draft, english, type Draft } from '../drafts.ts';
import { built, index } from '../pages.ts';
import { rowsIn } from '../rows.ts';
import { emptyWorld, type World } from '../world.ts';
import { addressOf, keptServer, type KeptServer, type Sent } from './server.ts';

/** Null for the time that it is. */
let now: string | null = null;
const clock = () => (now === null ? new Date() : new Date(now));

/** Makes every read of a conference's own row fail, after its address has led to it. */
let fails = false;

let here: World;
let own: Draft;
let server: KeptServer;
let twin: KeptServer;
beforeAll(async () => {
  const builtFiles = built(index);
  here = await emptyWorld({ clock, builtFiles });
  here.client.middlewareStack.add(
    (next) => async (args) => {
      if (fails && JSON.stringify(args.input).includes('"META"')) throw new Error('The store is away.');
      return next(args);
    },
    { step: 'initialize' },
  );
  own = await draft(here, 'kept');
  for (const day of [1, 2]) await announce(`2020-01-0${day}T05:00:00Z`);
  await own.publish();
  server = await keptServer(here, { ...here, clock, builtFiles });
  twin = await keptServer(here, { ...here, clock, builtFiles, megabytes: 0 });
});
afterAll(async () => {
  await Promise.all([server, twin].map((one) => one.close()));
  await here.close();
});

async function announce(publishedAt: string): Promise<string> {
  const { id } = await own.make('Announcement', { title: english('The room has changed'), publishedAt });
  await here.jobs.idle();
  return id;
}

/** Asks often enough for the answer to be kept if it may be. */
async function settle(sent: Sent): Promise<string> {
  let bytes = '';
  for (let time = 1; time <= 3; time += 1) bytes = (await server.ask(sent)).bytes.toString();
  return bytes;
}

const textAt = async (path: string): Promise<string> => (await server.ask({ path })).bytes.toString();

const asked = (query: string, variables: object): Sent => ({ path: '/graphql', body: { query, variables } });
const made = async (sent: Sent): Promise<string> => (await twin.ask(sent)).bytes.toString();

const nodes = (...ids: readonly string[]): Sent => asked('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });

it('A list of nodes shows an announcement from its instant on', async () => {
  const id = await announce('2020-01-03T05:00:00Z');
  const sent = nodes(id, own.id);
  now = '2020-01-03T04:59:59Z';
  expect(await settle(sent)).not.toContain(id);
  now = '2020-01-03T05:00:00Z';
  expect(await settle(sent)).toContain(id);
  now = null;
});

it('A list of announcements that was read while the instant of one passed goes on to show it', async () => {
  const id = await announce('2020-01-04T05:00:00Z');
  const sent = asked(
    'query ($slug: String!) { conference(slug: $slug) { announcements(first: 1) { nodes { id } } } }',
    own,
  );
  now = '2020-01-04T04:59:59Z';
  expect(await settle(sent)).not.toContain(id);
  now = '2020-01-04T05:00:00Z';
  expect(await settle(sent)).toContain(id);
  now = null;
});

it('Whoever asks for a conference that is not there begins no version of it', async () => {
  const ulid = '01J00000000000000000000000';
  await settle(nodes(`con_${ulid}`));
  const lean = { client: createLeanClient(here), name: here.name };
  expect(await readVersion(lean, `VER#${ulid}`)).toMatchObject({ kind: 'none' });
});

it('A page of a list that no row can lie in costs what it costs when it is made anew', async () => {
  const list = `query ($slug: String!, $after: String, $before: String) { conference(slug: $slug) {
    announcements(first: 2, after: $after, before: $before) { edges { cursor } }
  } }`;
  const { data } = JSON.parse(await made(asked(list, own)));
  const [{ cursor }] = data.conference.announcements.edges;
  const sent = asked(list, { slug: own.slug, after: cursor, before: cursor });
  expect(await settle(sent)).toBe(await made(sent));
});

it('A page whose head could not be filled is not kept', async () => {
  const sent: Sent = { path: `/conferences/${own.slug}` };
  await server.ask(sent);
  fails = true;
  expect((await server.ask(sent)).bytes.toString()).toBe(index);
  fails = false;
  expect(await settle(sent)).toBe(await made(sent));
});

it('What the store gives on more than one page is not kept, for nobody knows what its pages cost', async () => {
  const query = '{ conference(slug: "kept") { announcements(first: 3) { nodes { id } } } }';
  const one = (await rowsIn(here)).find(({ sk }) => sk.startsWith('ANN#'));
  const { node } = one!.data as { node: { id: string } };
  const large = Array.from({ length: 4 }, (_, at): Row => {
    const ulid = `01M82V7M070YTN2W779H8PT5X${at}`;
    const id = `${node.id.slice(0, 30)}${ulid}`;
    const title = english('x'.repeat(300_000));
    const gsi1sk = `${one!.gsi1sk!.split('#')[0]!}#${ulid}`;
    return { ...one!, sk: `ANN#${ulid}`, gsi1sk, data: { node: { ...node, id, title } } };
  });
  await here.writer.put(large);
  const sent = asked(query, {});
  expect(await settle(sent)).toBe(await made(sent));
  const before = server.made;
  await server.ask(sent);
  expect(server.made - before).toBe(1);
  await here.writer.remove(large.map(({ pk, sk }) => ({ pk, sk })));
});

it('An answer with an error is not kept, however the path is spelled', async () => {
  // The path means /graphql; the second field asks for the row behind the address.
  const query = 'query ($slug: String!) { conference(slug: $slug) { id version } }';
  const path = `/x/..${addressOf({ query, variables: own })}`;
  await textAt(path);
  fails = true;
  expect(await textAt(path)).toContain('"errors"');
  fails = false;
  expect(await textAt(path)).not.toContain('"errors"');
});
