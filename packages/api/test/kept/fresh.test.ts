import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../../src/dynamo/client.ts';
import { createVersions } from '../../src/dynamo/versions.ts';
import { draft, english, type Draft } from '../drafts.ts';
import { bring as bringGraph, take } from '../graph-files.ts';
import { bring as bringSchedule, guid, programOf, scheduleFile } from '../imports.ts';
import { signIn } from '../identities.ts';
import { temporaryFolder } from '../server.ts';
import { takeFastPath } from '../fast-path.ts';
import { many } from '../soak.ts';
import { appOn, emptyWorld, type World } from '../world.ts';
import { createClock, createHistory } from './history.ts';
import { disturb } from './disturbances.ts';
import { jobsDone, migrateSessions } from './later.ts';
import { keptServer, type KeptServer } from './server.ts';

/** How many answers are read, and compared with what was acknowledged when they were asked for. */
const reads = many({ soak: 10_000, otherwise: 2_500 });

let here: World;
let own: Draft;
let attendee: { readonly id: string; readonly headers: { readonly cookie: string } };
let servers: KeptServer[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

const file = (title: string): string =>
  scheduleFile([{ guid: guid(1), title, persons: [{ guid: guid(2), name: 'Synthetic speaker' }] }]);
const importOptions = { slug: 'fresh', mayCreate: false };

beforeAll(async () => {
  // What follows from writes is done by the test, for it may fail here.
  here = await emptyWorld({ jobs: { begin: () => undefined } });
  own = await draft(here, 'fresh');
  const { id } = await own.make('Person', { username: 'Synthetic attendee' });
  attendee = { id, headers: await signIn(here, 'Synthetic attendee') };
  await own.make('Session', { title: english('title 0') });
  await here.ask(
    'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
    { input: { conference: own.id, participant: id, personRoles: ['ATTENDEE'] } },
    own.headers,
  );
  await own.publish();
  await bringSchedule(here, file('imported 0'), importOptions);
  await jobsDone(here);
  folder = await temporaryFolder();
  const another = createClient({ endpoint: here.endpoint });
  takeFastPath(another, here.endpoint);
  const other = { ...here, client: another };
  servers = [await keptServer(here, here), await keptServer(other, { app: appOn(other) })];
});
afterAll(async () => {
  await Promise.all(servers.map((one) => one.close()));
  await folder[Symbol.asyncDispose]();
  await here.close();
});

const query = `query ($slug: String!) { conference(slug: $slug) {
  name { text } program { title { text } speakers(first: 5) { nodes { username } } } people(first: 50) { totalCount nodes { id } }
} }`;

it('No kept answer is older than what was acknowledged when it was asked for, whatever goes wrong meanwhile', async () => {
  const now = createClock();
  const title = createHistory('title 0', now);
  const imported = createHistory('imported 0', now);
  const isListed = createHistory(false, now);
  const isPublished = createHistory(true, now);
  const slug = createHistory('fresh', now);
  const onStage = createHistory<string | null>(null, now);
  const versions = createVersions(here);
  const disturbed = disturb(here.client, 5);
  let count = 0;

  const versionOf = async (id: string): Promise<number> =>
    (await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, own.headers)).data.node.version;
  const write = async (name: string, id: string, fields: object) =>
    own.write(name, { id, expectedVersion: await versionOf(id), ...fields });
  const session = (await programOf(here, own)).find((one) => one.title.text === 'title 0');

  const writes: readonly (() => Promise<void>)[] = [
    () => {
      const next = `title ${(count += 1)}`;
      return title.write(next, () => write('updateSession', session.id, { title: english(next) }));
    },
    () => {
      const next = !isListed.last;
      const input = { conference: own.id, isListed: next };
      const mutation = 'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }';
      return isListed.write(next, () => here.ask(mutation, { input }, attendee.headers));
    },
    async () => {
      const publication = (to: string) => () => write('setPublication', own.id, { publication: to });
      await isPublished.write(false, publication('DRAFT'));
      await isPublished.write(true, publication('PUBLISHED'));
    },
    () => {
      const next = slug.last === 'fresh' ? 'moved' : 'fresh';
      return slug.write(next, () => write('updateConference', own.id, { slug: next }));
    },
    () => {
      const next = `imported ${(count += 1)}`;
      return imported.write(next, async () => {
        await bringSchedule(here, file(next), { ...importOptions, slug: slug.last });
      });
    },
    async () => {
      // A restore: the rows of a file over those of the table.
      const path = join(folder.path, `${(count += 1)}.jsonl`);
      await take(here, path);
      const before = title.last;
      const next = `title ${(count += 1)}`;
      await title.write(next, () => write('updateSession', session.id, { title: english(next) }));
      await title.write(before, () => bringGraph(here, path, { mayReplace: true }));
      // An operator knows that it is over, whatever became of its end.
      await versions.closeAll();
    },
    () => {
      const [before, next] = [title.last, `title ${(count += 1)}`];
      return title.write(next, () => migrateSessions(here, (text) => text.replaceAll(`"${before}"`, `"${next}"`)));
    },
    async () => {
      const username = `Synthetic speaker ${(count += 1)}`;
      const { id } = await own.make('Person', { username });
      const speakers = [{ person: id, role: 'PRESENTER' }];
      await onStage.write(username, () => write('updateSession', session.id, { speakers }));
      const theirs = await signIn(here, username);
      const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, theirs);
      const mutation = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
      // What names them elsewhere follows in a job.
      await onStage.write(null, async () => {
        await here.ask(mutation, { input: { id, expectedVersion: data.node.version } }, theirs);
        await jobsDone(here);
      });
    },
  ];

  let read = 0;
  const stale: unknown[] = [];

  async function reader(server: KeptServer, address: string | null): Promise<void> {
    while (read < reads) {
      read += 1;
      const asked = address ?? slug.last;
      const from = now();
      const { status, bytes } = await server.ask({ path: '/graphql', body: { query, variables: { slug: asked } } });
      const to = now();
      const { data, errors } = JSON.parse(bytes.toString());
      expect([status, errors]).toEqual([200, undefined]);
      const found = data.conference;
      const mayBeHere = slug.between(from, to).includes(asked) && isPublished.between(from, to).includes(true);
      const mayBeGone =
        slug.between(from, to).some((one) => one !== asked) || isPublished.between(from, to).includes(false);
      if (found === null ? !mayBeGone : !mayBeHere) stale.push({ asked, found, from, to });
      if (found === null) continue;
      const titles = found.program.map((one: { title: { text: string } }) => one.title.text);
      const old = [title, imported].filter((one) => !one.between(from, to).some((text) => titles.includes(text)));
      const listed = found.people.nodes.some(({ id }: { id: string }) => id === attendee.id);
      const speakers = found.program.flatMap((one: any) => one.speakers.nodes.map((node: any) => node.username));
      const speaker = speakers.find((name: string | null) => name?.startsWith('Synthetic speaker ')) ?? null;
      if (
        old.length > 0 ||
        !isListed.between(from, to).includes(listed) ||
        !onStage.between(from, to).includes(speaker)
      )
        stale.push({ titles, listed, speaker, from, to });
    }
  }

  async function writer(): Promise<void> {
    for (let at = 0; read < reads; at += 1) {
      await writes[(at * 5) % writes.length]!();
      await jobsDone(here);
      if (at % 2 === 0) await versions.closeLeft(new Date(Date.now() + 1_000));
      // Between writes readers find answers that are kept.
      for (const from = read; read < Math.min(from + 80, reads);) await setTimeout(1);
    }
  }

  await Promise.all([
    writer(),
    ...servers.flatMap((server) => ['fresh', 'moved', null, null, null].map((address) => reader(server, address))),
  ]);
  expect(stale).toEqual([]);
  // It would show nothing if nothing were kept, or nothing went wrong.
  const made = servers.reduce((sum, server) => sum + server.made, 0);
  expect(made).toBeLessThan(0.8 * read);
  expect([disturbed.closings.count > 0, disturbed.lost.count > 0]).toEqual([true, true]);
}, 300_000);
