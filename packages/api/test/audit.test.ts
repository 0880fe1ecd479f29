import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listener, openPort } from '../src/http/node.ts';
import { lambdaHandler } from '../src/http/lambda.ts';
import { fetchThrough } from './lambda.ts';
import { world, type World } from './world.ts';

let api: World;
let url: string;
let close: () => void;

beforeAll(async () => {
  api = await world();
  const { server, port } = await openPort(0, '127.0.0.1');
  server.on(
    'request',
    listener(api.app, (_request, response) => response.end()),
  );
  url = `http://127.0.0.1:${port}/graphql`;
  close = () => server.close();
});
afterAll(async () => {
  close();
  await api.close();
});

/** @returns the audits that did not pass, each with its reason */
async function failures(fetchFn: typeof fetch): Promise<{ total: number; failed: string[] }> {
  const audits = serverAudits({ url, fetchFn });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results
    .filter(({ status }) => status !== 'ok')
    .map((result) => `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`);
  return { total: results.length, failed };
}

describe('the GraphQL over HTTP audit suite', () => {
  it('passes 61 of 61 on node:http', async () => {
    expect(await failures(fetch)).toEqual({ total: 61, failed: [] });
  });

  it('passes 61 of 61 through the Lambda handler', async () => {
    expect(await failures(fetchThrough(lambdaHandler(api.app)))).toEqual({ total: 61, failed: [] });
  });
});
