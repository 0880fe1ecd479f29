import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { start, type BenchServer } from '../process.ts';
import { syntheticSchedule } from '../synthetic-schedule.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The slug of a conference of so many sessions as the largest that we know of has; all of it is synthetic. */
export const large = 'bench';
export const sessions = 883;

/** Everything that `npm start` serves, with a large conference that came as a file. */
export async function startSite(browser: Browser): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wikicon-bench-'));
  const words = ['schedule', '-', '--conference', large, '--create', '--json'];
  execFileSync('node', [file('../../packages/api/src/cli/import.ts'), ...words], {
    env: { ...process.env, DATA_DIR: dataDir },
    input: syntheticSchedule(sessions, 927, 600),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const server = await start('the site', file('../../packages/api/src/local.ts'), { DATA_DIR: dataDir });
  await publish(browser, server.url);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const setPublication = `mutation ($id: ID!, $version: Int!) {
  setPublication(input: { id: $id, expectedVersion: $version, publication: PUBLISHED }) { __typename }
}`;

interface Answer {
  readonly data?: {
    readonly conference?: { readonly id: string; readonly version: number };
    readonly setPublication?: { readonly __typename: string };
  };
}

/** Publishes the imported conference, a draft at first, as the administrator. */
async function publish(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${url}/login`);
  await page.getByRole('link', { name: 'Synthetic administrator' }).click();
  await page.locator('h1').waitFor();
  const ask = (query: string, variables: object): Promise<Answer> =>
    page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json() as Promise<Answer>;
    }, JSON.stringify({ query, variables }));
  const { data } = await ask('query ($slug: String!) { conference(slug: $slug) { id version } }', { slug: large });
  const answer = await ask(setPublication, { ...data?.conference });
  if (answer.data?.setPublication?.__typename !== 'ConferencePayload')
    throw new Error(`Not published: ${JSON.stringify(answer)}`);
  await page.context().close();
}
