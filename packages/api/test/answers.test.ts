import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, world, type World } from './world.ts';

let api: World;

beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

const query = (text: string): Request => post({ query: text });

it('leads a browser that opens the API to the explorer', async () => {
  const visit = new Request('http://localhost:4000/graphql', { headers: { accept: 'text/html,*/*;q=0.8' } });
  const { status, headers } = await api.app(visit);
  expect([status, headers.get('location')]).toEqual([303, '/explorer']);
});

describe('every answer', () => {
  it('names its correlation id, is not sniffed, framed or stored', async () => {
    const { headers } = await api.app(query('{ __typename }'));
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-correlation-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("lets the explorer's introspection pass", async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect(
      (await api.ask(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }))).errors,
    ).toBeUndefined();
  });
});
