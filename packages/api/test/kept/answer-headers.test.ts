import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyHeaders } from '../../src/http/asked.ts';
import { canonical, examples } from '../examples.ts';
import { built, index } from '../pages.ts';
import { appOn, askOf, post, world, type World } from '../world.ts';
import { addressOf } from './server.ts';
import { recordingHeaders } from './headers.ts';

let here: World;
beforeAll(async () => {
  here = await world({ builtFiles: built(index) });
});
afterAll(() => here.close());

/** Those whose mere presence keeps a request from what is kept (http/asked.ts), or that say nothing of the content. */
const harmless = new Set([
  'access-control-request-headers',
  'authorization',
  'content-encoding',
  'content-length',
  'cookie',
]);

it('An answer depends on no header that the key of a kept answer leaves out', async () => {
  const { app, asked } = recordingHeaders(appOn(here, { builtFiles: built(index) }));
  for (const { query, variables } of examples) {
    await askOf(app)(query, variables);
    await app(new Request(`http://localhost${addressOf({ query, variables })}`));
    for (const accept of ['application/graphql-response+json', '*/*', 'text/html'])
      await app(post({ query, variables }, { accept, origin: 'https://program.example' }));
  }
  for (const path of [
    '/conferences/demo',
    '/conferences/demo/schedule.ics',
    '/conferences/demo/people.csv',
    '/nothing',
  ])
    await app(new Request(`http://localhost${path}`));
  for (const body of [
    '{ nothing }',
    '',
    '{"query":7}',
    { query: '{ nothing }' },
    { query: '{ __schema { types { name } } }' },
  ])
    await app(post(body));
  expect(canonical.length).toBeGreaterThan(5);
  expect([...asked].filter((name) => !harmless.has(name)).toSorted()).toEqual([...keyHeaders].toSorted());
});
