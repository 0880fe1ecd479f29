import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMeter } from '../../src/dynamo/cost.ts';
import { createLeanClient } from '../../src/dynamo/lean/client.ts';
import { readProgram } from '../../src/dynamo/lean/program.ts';
import { readVersion } from '../../src/dynamo/lean/version.ts';
import { programIn, programKey, storeProgram, type ProgramItem } from '../../src/dynamo/program-item.ts';
import { keyItem, type Row } from '../../src/dynamo/row.ts';
import { draft, english, type Draft } from '../drafts.ts';
import { signIn } from '../identities.ts';
import { itemsIn } from '../graph-files.ts';
import { emptyWorld, type World } from '../world.ts';
import { keptServer, type KeptServer } from './server.ts';

const username = 'Synthetic canary of programs';
const query =
  '{ conference(slug: "stored") { program { title { text } speakers(first: 5) { nodes { displayName } } } } }';

let here: World;
let own: Draft;
let server: KeptServer;
let person: string;
let session: { readonly id: string };
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'stored');
  person = (await own.make('Person', { username })).id;
  session = await own.make('Session', { title: english('title 1'), speakers: [{ person, role: 'PRESENTER' }] });
  await here.jobs.idle();
  await own.publish();
  server = await keptServer(here, here);
});
afterAll(async () => {
  await server.close();
  await here.close();
});

const partition = () => `VER#${own.id.slice('con_'.length)}`;
const lean = () => ({ client: createLeanClient(here), name: here.name });
const stored = () => readProgram(lean(), partition(), createMeter());
const ask = async () => (await server.ask({ path: '/graphql', body: { query } })).bytes.toString();
const version = async (): Promise<string> => {
  const state = await readVersion(lean(), partition());
  return state.kind === 'settled' ? state.version : state.kind;
};
const askTwice = async (): Promise<string> => (await ask(), ask());
const rename = async (title: string): Promise<void> => {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: session.id }, own.headers);
  await own.write('updateSession', { id: session.id, expectedVersion: data.node.version, title: english(title) });
  await here.jobs.idle();
};

/** Everything that the table holds, also what is compressed. */
async function wholeText(): Promise<string> {
  const items = await itemsIn(here);
  const programs = items.flatMap(({ bytes }) => (bytes?.B === undefined ? [] : [programIn(Buffer.from(bytes.B))]));
  return JSON.stringify([items, await Promise.all(programs)]);
}

it('A program is stored as it was read, under the version of the check before', async () => {
  await askTwice();
  await expect.poll(async () => (await stored())?.version).toBe(await version());
  const { program } = (await stored())!;
  expect([program.address.pk, program.rows.map(({ sk }) => sk.split('#')[0])]).toEqual([
    'SLUG#conference#stored',
    ['SES'],
  ]);
});

it('After a write nobody is answered from it, and the next one takes its place', async () => {
  const before = (await stored())!.version;
  await rename('title 2');
  expect(await ask()).toContain('title 2');
  await askTwice();
  await expect.poll(async () => (await stored())?.version).toBe(await version());
  expect(before).not.toBe(await version());
});

it('Who is slow does not put an older one over it', async () => {
  const late: ProgramItem = { ...(await stored())!, release: 'late' };
  await rename('title 3');
  await askTwice();
  await expect.poll(async () => (await stored())?.version).toBe(await version());
  await storeProgram(here, partition(), late);
  expect((await stored())?.release).toBe('test');
});

it('One that is too large is left out', async () => {
  const { program, release } = (await stored())!;
  const [epoch, count] = (await version()).split(' ');
  const [row] = program.rows as [Row];
  const noise = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('base64');
  const rows = Array.from({ length: 10 }, () => ({ ...row, data: noise() }));
  const item = { version: `${epoch} ${Number(count) + 5}`, release, program: { ...program, rows } };
  await storeProgram(here, partition(), item);
  expect((await stored())?.version).toBe(await version());
});

it('One that is damaged is read past, and what is read from it cannot be changed', async () => {
  const { program } = (await stored())!;
  expect([Object.isFrozen(program.rows), Object.isFrozen(program.rows[0]!.data)]).toEqual([true, true]);
  await here.client.send(
    new UpdateItemCommand({
      TableName: here.name,
      Key: keyItem(programKey(partition())),
      UpdateExpression: 'SET bytes = :bytes',
      ExpressionAttributeValues: { ':bytes': { B: Buffer.from('no zstd') } },
    }),
  );
  const other = await keptServer(here, here);
  const answer = await other.ask({ path: '/graphql', body: { query } });
  expect(answer.bytes.toString()).toBe(await ask());
  await other.close();
  await rename('title 4');
  await askTwice();
  await expect.poll(async () => (await stored().catch(() => null))?.version).toBe(await version());
});

it('Whoever is erased is in no row of the table, also not in a stored program, and no slow process brings them back', async () => {
  const before = (await stored())!;
  expect(await wholeText()).toContain(username);
  const theirs = await signIn(here, username);
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: person }, theirs);
  const mutation = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  const erased = await here.ask(mutation, { input: { id: person, expectedVersion: data.node.version } }, theirs);
  expect(erased.data.erasePerson.__typename).toBe('Deletion');
  await here.jobs.idle();
  expect(await wholeText()).not.toContain(username);
  await storeProgram(here, partition(), before);
  expect(await wholeText()).not.toContain(username);
  expect(await askTwice()).not.toContain(username);
  await expect.poll(async () => (await stored())?.version).toBe(await version());
  expect(await wholeText()).not.toContain(username);
});
