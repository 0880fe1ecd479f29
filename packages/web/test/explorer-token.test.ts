import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { answered, copied, openExplorer } from './explorer.ts';
import { openAs, organizer } from './organizers.ts';
import { once } from './readers.ts';
import { overflow, startOwnSite, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const hash = `#${new URLSearchParams({ query: 'query Who { viewer { username } }' }).toString()}`;

/** An access token of an organizer of the demo. */
async function newToken(): Promise<string> {
  const { page } = await openAs(site, organizer, '/');
  return page.evaluate(
    async (expiresAt) => {
      const query = `mutation { createAccessToken(input: { name: "Explorer", expiresAt: "${expiresAt}" }) { ... on AccessTokenPayload { token } } }`;
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      const { data } = (await response.json()) as { data: { createAccessToken: { token: string } } };
      return data.createAccessToken.token;
    },
    new Date(Date.now() + 3_600_000).toISOString(),
  );
}

async function use(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: /^Token/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(token);
  await page.getByRole('button', { name: 'Use it' }).click();
}

/** Somebody who is not signed in, and asks with a token. */
const asking = once(async () => {
  const token = await newToken();
  const { page } = await openExplorer(site, {}, hash);
  await answered(page, '"viewer": null');
  await use(page, token);
  await page.getByRole('button', { name: 'Token in use' }).waitFor();
  return { page, token };
});

it('asks as the owner of a token, and says so', async () => {
  const { page } = await asking();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await answered(page, `"${organizer}"`);
  await page.locator('.graphiql-logo').getByText(`As ${organizer}`).waitFor();
});

it('keeps a token for its tab alone', async () => {
  const { page, token } = await asking();
  const { kept, stays } = await page.evaluate(() => ({
    kept: JSON.stringify(localStorage),
    stays: JSON.stringify(sessionStorage),
  }));
  expect([kept.includes(token), stays.includes(token), page.url().includes(token)]).toEqual([false, true, false]);
  const other = await page.context().newPage();
  await other.goto(`${site.url}/explorer`);
  await other.getByRole('button', { name: 'Token', exact: true }).waitFor();
});

it.each(['Copy a link', 'Copy as curl', 'Copy as TypeScript'])('tells nobody a token: %s', async (name) => {
  const { page, token } = await asking();
  const text = await copied(page, name);
  expect([text.includes(token), text.includes('Bearer ACCESS_TOKEN')]).toEqual([false, name !== 'Copy a link']);
});

it('forgets a token', async () => {
  const { page } = await asking();
  await page.getByRole('button', { name: 'Token in use' }).click();
  await page.getByRole('button', { name: 'Forget the token' }).click();
  await page.getByRole('button', { name: 'Token', exact: true }).waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await answered(page, '"viewer": null');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it('says on a phone why a token is worth nothing, and breaks no rule there', async () => {
  const { page } = await openExplorer(site, { width: 390 });
  await use(page, 'of-nobody');
  await page.getByRole('alert').getByText('The access token is not valid').waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect([await findings(page, ['nested-interactive']), await overflow(page)]).toEqual([[], 0]);
});
