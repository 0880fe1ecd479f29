import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type StoreClient } from '../src/dynamo/client.ts';
import type { Log } from '../src/kernel/log.ts';
import { faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { leanPath } from './lean-path.ts';
import { appOn, askOf, world, type AppOptions, type World } from './world.ts';

let api: World;
let proxy: FaultProxy;
const logged: string[] = [];

const program = '{ conference(slug: "demo") { name { text } program { id } } }';
/** Of the right form, and of nobody. */
const credential = (prefix: string): string => `${prefix}_01M82V7M0QWJ1TJ62CBWBWNWMH_${'x'.repeat(43)}`;

const unavailable = {
  message: 'The data store does not answer at the moment. Please try again.',
  extensions: { code: 'UNAVAILABLE', retryable: true },
};

beforeAll(async () => {
  api = await world();
  proxy = await faultProxy(api.endpoint);
});
afterEach(() => {
  Object.assign(proxy, { fault: 'none', times: Number.POSITIVE_INFINITY, seen: 0, abandoned: 0 });
});
afterAll(async () => {
  proxy.close();
  await api.close();
});

const ways: readonly [string, (endpoint: string) => StoreClient][] = [
  ['the SDK', (endpoint) => createClient({ endpoint })],
  ['the lean client', leanPath],
];

describe.each(ways)('by way of %s', (_way, connect) => {
  const log: Log = (...line) => logged.push(JSON.stringify(line));
  const app = (options: AppOptions = {}) => appOn({ ...api, client: connect(proxy.endpoint) }, options);
  let ask: World['ask'];
  beforeAll(() => {
    ask = askOf(app({ deadline: 2_500, log }));
  });

  describe('a store that does not do its part', () => {
    it.each<Fault>(['down', 'error', 'throttle', 'reset', 'hang'])(
      'is a retryable error that says so, and nothing of the store: %s',
      async (fault) => {
        proxy.fault = fault;
        const answer = await ask(program);
        expect(answer.data).toEqual({ conference: null });
        expect(answer.errors).toMatchObject([unavailable]);
        expect(JSON.stringify(answer)).not.toMatch(/secret-host|wikicon|dynamodb|stack/i);
        proxy.fault = 'none';
        expect((await ask(program)).errors).toBeUndefined();
      },
    );

    it.each([
      ['an access token', { authorization: `Bearer ${credential('wga')}` }, undefined],
      ['a session', { cookie: `__Host-session=${credential('wgs')}` }, { conference: null }],
    ])('leaves nobody signed in by chance: %s', async (_what, headers: Record<string, string>, data) => {
      proxy.fault = 'down';
      const answer = await ask(program, {}, headers);
      expect(answer).toMatchObject({ errors: [unavailable] });
      expect(answer.data).toEqual(data);
    });

    it.each<Fault>(['error', 'reset'])('that fails once is asked again, and nobody notices: %s', async (fault) => {
      Object.assign(proxy, { fault, times: 1 });
      const answer = await ask(program);
      expect([answer.errors, answer.data.conference.program.length, answer.extensions.cost.requests]).toEqual([
        undefined,
        60,
        3,
      ]);
    });

    it('that is slow is waited for', async () => {
      proxy.fault = 'slow';
      const answer = await ask(program);
      expect([answer.errors, answer.data.conference.program.length]).toEqual([undefined, 60]);
    });

    it('that leaves keys unprocessed is asked for them again', async () => {
      const { data } = await api.ask('{ conferences(first: 2) { nodes { id name { text } } } }');
      const ids = data.conferences.nodes.map(({ id }: { id: string }) => id);
      Object.assign(proxy, { fault: 'unprocessed', times: 2 });
      const answer = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Conference { name { text } } } }', {
        ids,
      });
      expect([answer.errors, answer.data.nodes]).toEqual([undefined, data.conferences.nodes]);
    });

    it('that leaves keys unprocessed for ever is given up at the deadline', async () => {
      const { data } = await api.ask('{ conferences(first: 2) { nodes { id } } }');
      const ids = data.conferences.nodes.map(({ id }: { id: string }) => id);
      proxy.fault = 'unprocessed';
      const answer = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(answer.errors).toMatchObject([unavailable]);
    });

    it('is no unexpected error: nothing is logged as one', () => {
      expect(logged).toEqual([]);
    });
  });

  describe('the deadline', () => {
    it('reaches the store: its request is called off', async () => {
      proxy.fault = 'hang';
      const hurried = askOf(app({ deadline: 200 }));
      expect((await hurried(program)).errors).toMatchObject([unavailable]);
      await expect.poll(() => [proxy.seen, proxy.abandoned]).toEqual([1, 1]);
    });

    it('comes at once when the client leaves', async () => {
      proxy.fault = 'hang';
      const client = new AbortController();
      const request = new Request('http://localhost:4000/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: program }),
        signal: client.signal,
      });
      const answer = app()(request).catch(() => null);
      await expect.poll(() => proxy.seen).toBeGreaterThan(0);
      client.abort();
      await answer;
      await expect.poll(() => proxy.abandoned).toBe(proxy.seen);
    });
  });
});
