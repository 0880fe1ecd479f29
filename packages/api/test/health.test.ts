import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { appOn, askOf, world, type World } from './world.ts';

let api: World;
let proxy: FaultProxy;
let app: World['app'];
beforeAll(async () => {
  api = await world();
  proxy = await faultProxy(api.endpoint);
  app = appOn(api, { endpoint: proxy.endpoint, deadline: 2_500 });
});
afterEach(() => {
  Object.assign(proxy, { fault: 'none', only: '', seen: 0 });
});
afterAll(async () => {
  proxy.close();
  await api.close();
});

const health = async () => {
  const answer = await app(new Request('http://localhost:4000/health'));
  return [answer.status, await answer.json()];
};
const unavailable = (reason: string) => [503, { status: 'unavailable', reason, version: 'test' }];
const well = [200, { status: 'ok', version: 'test' }];

describe('/health', () => {
  it('reads a range of the index and one of the table, and that is all', async () => {
    expect([await health(), proxy.seen]).toEqual([well, 3]);
  });

  it.each<[string, Fault, string, string]>([
    ['nothing is answered', 'down', '', 'The data store does not answer.'],
    ['answers do not come', 'hang', '', 'The data store does not answer.'],
    ['rows cannot be read', 'error', 'GetItem', 'The data store answers with an error.'],
    ['rows can be read, but no ranges', 'error', 'Query', 'Ranges of the data store cannot be read.'],
  ])('says in words, and without anything of the machine, that %s', async (_name, fault, only, reason) => {
    Object.assign(proxy, { fault, only });
    expect(await health()).toEqual(unavailable(reason));
    proxy.fault = 'none';
    expect(await health()).toEqual(well);
  });

  it('says that the engine is being started again', async () => {
    const client = createClient({ endpoint: () => new Promise<string>(() => undefined) });
    const answer = await appOn({ ...api, client })(new Request('http://localhost:4000/health'));
    expect([answer.status, await answer.json()]).toEqual(unavailable('The data store is being started again.'));
  });

  it('asks for a range that could not be read for somebody, until it can be read again', async () => {
    const program = '{ conference(slug: "demo") { program { id } } }';
    // Only what is read for the program fails: it is asked for after the conference's address.
    Object.assign(proxy, { fault: 'error', only: 'Query' });
    expect((await askOf(app)(program)).errors).toHaveLength(1);
    proxy.fault = 'none';
    expect([await health(), proxy.seen > 3]).toEqual([well, true]);
    // What was asked for the program may still be on its way: another try of it is no question of health's.
    await expect
      .poll(async () => {
        proxy.seen = 0;
        return [await health(), proxy.seen];
      })
      .toEqual([well, 3]);
  });
});
