import { expect, it } from 'vitest';
import { behindRouter } from './router-secret.ts';

const app = behindRouter(async () => new Response('answered'), ['the one that is sent now', 'another one']);

const asked = (headers: Record<string, string>): Promise<Response> =>
  app(new Request('https://function.invalid/graphql', { headers }));

it.each(['the one that is sent now', 'another one'])('answers what comes by way of the router: %s', async (secret) => {
  expect(await (await asked({ 'x-router-secret': secret })).text()).toBe('answered');
});

it.each([{}, { 'x-router-secret': '' }, { 'x-router-secret': 'the one' }, { authorization: 'Bearer another one' }])(
  'refuses whoever comes by another way: %j',
  async (headers) => {
    const response = await asked(headers);
    expect([response.status, response.headers.get('cache-control'), await response.json()]).toEqual([
      403,
      'no-store',
      { errors: [{ message: 'This address answers the site alone.', extensions: { code: 'FORBIDDEN' } }] },
    ]);
  },
);
