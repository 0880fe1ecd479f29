import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVersions } from '../../src/dynamo/versions.ts';
import { examples } from '../examples.ts';
import { faultProxy, type FaultProxy } from '../fault-proxy.ts';
import { world, type World } from '../world.ts';
import { keptServer, type KeptServer, type Sent } from './server.ts';

let here: World;
let proxy: FaultProxy;
let server: KeptServer;
let twin: KeptServer;
const { query, variables } = examples.find(({ name }) => name === 'program')!;
const sent: Sent = { path: '/graphql', body: { query, variables } };

beforeAll(async () => {
  here = await world();
  proxy = await faultProxy(here.endpoint);
  server = await keptServer(here, { ...here, endpoint: proxy.endpoint });
  twin = await keptServer(here, { ...here, megabytes: 0 });
  for (let time = 0; time < 3; time += 1) await server.ask(sent);
});
afterAll(async () => {
  proxy.close();
  await Promise.all([server, twin].map((one) => one.close()));
  await here.close();
});

async function partitionOfDemo(): Promise<string> {
  const { data } = await here.ask('{ conference(slug: "demo") { id } }');
  return `VER#${data.conference.id.slice('con_'.length)}`;
}

it.each(['down', 'throttle', 'hang', 'error'] as const)(
  'Where the check fails, the answer is made as if nothing were kept: %s',
  { timeout: 60_000 },
  async (fault) => {
    const made = await twin.ask(sent);
    const before = server.made;
    proxy.fault = fault;
    expect(await server.ask(sent)).toEqual(made);
    proxy.fault = 'none';
    expect([server.made - before, await server.ask(sent), server.made - before]).toEqual([1, made, 1]);
  },
);

it('While a write is under way it is, too, and what was kept before is not given again', async () => {
  const made = await twin.ask(sent);
  const partition = await partitionOfDemo();
  const before = server.made;
  await createVersions(here).during('test', [partition], async () => {
    for (let time = 0; time < 3; time += 1) expect(await server.ask(sent)).toEqual(made);
  });
  expect([server.made - before, await server.ask(sent), await server.ask(sent), server.made - before]).toEqual([
    3,
    made,
    made,
    4,
  ]);
});

it('Many who come at once after a write share one new answer', async () => {
  const partition = await partitionOfDemo();
  await createVersions(here).during('test', [partition], () => Promise.resolve());
  const before = server.made;
  const made = await twin.ask(sent);
  const answers = await Promise.all(Array.from({ length: 30 }, () => server.ask(sent)));
  expect(answers).toEqual(answers.map(() => made));
  expect(server.made - before).toBeLessThan(5);
});
