import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttempts } from '../src/identity/attempts.ts';
import { createWikimedia, redirectUriOf } from '../src/identity/wikimedia.ts';
import { apiPaths } from '../src/http/paths.ts';
import { lambdaHandler } from '../src/http/lambda.ts';
import { createLogin } from '../src/http/login.ts';
import { listener } from '../src/http/node.ts';
import {
  createLocalWikimedia,
  localWikimediaBase,
  localWikimediaPaths,
  withLocalWikimedia,
} from '../src/dev/wikimedia/wikimedia.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { eventOf } from './lambda.ts';
import { client, cookiesOf, loginWorld, users } from './login-world.ts';
import { appOn } from './world.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

describe('the API', () => {
  it('sets its headers on the pages of the login too', async () => {
    const { headers } = await appOn(store, { login: loginWorld(store).login })(new Request('https://x.invalid/login'));
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it.each(['/login', '/login/callback', '/logout'])('has nothing at %s without a login', async (path) => {
    expect((await appOn(store)(new Request(`https://x.invalid${path}`))).status).toBe(404);
  });

  it('brings every cookie of a login through a Lambda function', async () => {
    const { login, begin, agree } = loginWorld(store);
    const { authorize, cookie } = await begin();
    const request = new Request(`https://x.invalid${await agree(authorize)}`, { headers: { cookie } });
    const { statusCode, cookies } = await lambdaHandler(appOn(store, { login }))(await eventOf(request));
    expect([statusCode, cookies.map((one) => one.split('=')[0])]).toEqual([
      303,
      ['__Host-session', '__Host-viewer', '__Host-login'],
    ]);
  });
});

it('signs in over HTTP by the stand-in beside the app', async () => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const siteUrl = `http://localhost:${(server.address() as { port: number }).port}`;
  const login = createLogin({
    wikimedia: createWikimedia({ ...client, siteUrl, base: `${siteUrl}${localWikimediaBase}` }),
    siteUrl,
    attempts: createAttempts({ client: store.client, tableName: store.name }),
    accounts: {
      signIn: async ({ sub }) => ({ token: sub, expiresAt: new Date(Date.now() + 60_000) }),
      signOut: async () => {},
    },
    log: () => undefined,
  });
  const fake = createLocalWikimedia({ users, ...client, redirectUri: redirectUriOf(siteUrl) });
  const app = withLocalWikimedia(appOn(store, { login }), fake);
  server.on(
    'request',
    listener(app, (_request, response) => response.end('web'), { paths: [...apiPaths, ...localWikimediaPaths] }),
  );

  const visit = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });
  const begun = await visit(`${siteUrl}/login?returnTo=/conferences/demo`);
  const chooser = await visit(begun.headers.get('location')!);
  const [, choice = ''] = /href="(\?[^"]*as=1001)"/.exec(await chooser.text()) ?? [];
  const agreed = await visit(new URL(choice.replaceAll('&amp;', '&'), begun.headers.get('location')!).href);
  const done = await visit(agreed.headers.get('location')!, cookiesOf(begun)[0]!.split(';')[0]);
  expect([done.status, done.headers.get('location'), cookiesOf(done)[0]]).toEqual([
    303,
    `${siteUrl}/conferences/demo`,
    expect.stringMatching(/^__Host-session=1001;/),
  ]);
  expect(await (await visit(`${siteUrl}/local-wikimedia/other`)).text()).toBe('web');
  server.close();
  server.closeAllConnections();
});
