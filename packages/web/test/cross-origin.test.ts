import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
let elsewhere: Server;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A page of somebody else</title>');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  page = await (await theBrowser()).newPage();
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await page.close();
  elsewhere.close();
  await site.stop();
});

type Sent = Readonly<{ method?: string; headers?: Record<string, string>; body?: string; credentials?: 'include' }>;

/** What a page of another origin reads, with the headers that it may see. */
const read = (path: string, init: Sent = {}) =>
  page.evaluate(
    async ([url, options]) => {
      const answer = await fetch(url, options);
      const { errors, data } = JSON.parse(await answer.text()) as { errors?: unknown; data?: unknown };
      return { status: answer.status, data, code: errors, etag: answer.headers.get('etag') !== null };
    },
    [`${site.url}${path}`, init] as const,
  );

const query = '{ conference(slug: "demo") { slug } }';
const data = { conference: { slug: 'demo' } };

it('a page of another origin asks by GET, and sees the tag of the answer', async () => {
  expect(await read(`/graphql?${new URLSearchParams({ query })}`)).toMatchObject({ status: 200, data, etag: true });
});

it('a page of another origin asks by POST with a token, after the browser asked whether it may', async () => {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer nothing' };
  const answer = await read('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect(answer).toMatchObject({ status: 401, code: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('a page of another origin cannot ask with the credentials of this site', async () => {
  await expect(read(`/graphql?${new URLSearchParams({ query })}`, { credentials: 'include' })).rejects.toThrow(
    'Failed to fetch',
  );
});

it('a page of another origin reads the reference of the schema', async () => {
  const read = page.evaluate(async (url) => (await fetch(url)).text(), `${site.url}/docs/Session`);
  expect(await read).toContain('<h1>Session</h1>');
});
