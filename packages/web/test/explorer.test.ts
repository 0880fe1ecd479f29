import { execFileSync } from 'node:child_process';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { activeTab, copied, openExplorer, tabs, write, written } from './explorer.ts';
import { once } from './readers.ts';
import { startSite, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const open = (reader = {}, hash = '') => openExplorer(site, reader, hash);

/** The explorer as a visitor finds it. */
const found = once(() => open());

it('keeps what a visitor wrote until the next visit', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: /^New tab/ }).click();
  const stored = () => page.evaluate(() => localStorage.getItem('wikicon-explorer:graphiql:tabState'));
  await expect.poll(async () => JSON.parse((await stored()) ?? '{}').tabs?.length).toBe(2);
  await page.reload();
  await page.locator('.graphiql-tab').first().waitFor();
  expect(await page.locator('.graphiql-tab').count()).toBe(2);
});

describe('a link', () => {
  const link = '#query=query+Shared+%7B+viewer+%7B+username+%7D+%7D&variables=%7B%22shared%22%3A+true%7D';

  it('opens a query in a tab of its own beside the examples, once', async () => {
    const { page, misdeeds } = await open({}, link);
    expect({
      tabs: await tabs(page),
      active: await activeTab(page),
      query: await written(page, /^Operation/),
      variables: await written(page, /^Variables/),
      hash: new URL(page.url()).hash,
      misdeeds,
    }).toEqual({
      tabs: ['Shared'],
      active: 'Shared',
      query: expect.stringMatching(/query\sShared/),
      variables: expect.stringContaining('"shared"'),
      hash: '',
      misdeeds: none,
    });
  });

  it('leaves a visitor the tabs that they have, also when it is followed within the page', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /^New tab/ }).click();
    await write(page, 'query Mine { __typename }');
    // GraphiQL keeps the tabs a moment after they change.
    await expect
      .poll(() => page.evaluate(() => localStorage['wikicon-explorer:graphiql:tabState']))
      .toContain('"Mine"');
    await page.evaluate((hash) => (location.hash = hash), link);
    await page.getByRole('tab', { name: 'Shared' }).waitFor();
    expect(await tabs(page)).toEqual(['WhatIsOn', 'Mine', 'Shared']);
  });

  it('is copied with the query and the variables, and never with the headers', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.getByRole('region', { name: 'Headers' }).locator('.view-lines:visible').click();
    await page.keyboard.type('{ "authorization": "Bearer secret');
    const [active, query] = [await activeTab(page), await written(page, /^Operation/)];
    const { href, pathname, hash } = new URL(await copied(page, 'Copy a link'));
    const other = await open({}, hash);
    expect([pathname, href.includes('secret')]).toEqual(['/explorer', false]);
    expect([await activeTab(other.page), await written(other.page, /^Operation/)]).toEqual([active, query]);
  });

  it.each(['#content', '#query=', '#%E0%A4%A', '#variables=1'])('that is none opens the examples: %s', async (hash) => {
    const { page, misdeeds } = await open({}, hash);
    expect([await tabs(page), misdeeds]).toEqual([['WhatIsOn'], none]);
  });
});

describe('what is copied', () => {
  const asked = `#${new URLSearchParams({
    query: "query Who($slug: String!) { conference(slug: $slug) { slug } } # it's `$HOME`",
    variables: '{ "slug": "demo" } // as a comment',
  }).toString()}`;
  const answer = { data: { conference: { slug: 'demo' } } };
  const opened = once(() => open({}, asked));

  it('as curl asks the same in a shell', async () => {
    const { page } = await opened();
    const command = await copied(page, 'Copy as curl');
    const pretended = `curl() { printf '%s\\0' "$@"; }\n${command}`;
    const [url = '', , type, , body] = execFileSync('sh', ['-c', pretended], { encoding: 'utf8' }).split('\0');
    const response = await fetch(url, {
      method: 'POST',
      headers: [type!.split(': ') as [string, string]],
      body: body!,
    });
    expect(await response.json()).toMatchObject(answer);
  });

  it('as TypeScript asks the same in a program', async () => {
    const { page } = await opened();
    const code = stripTypeScriptTypes(
      `(async () => { ${await copied(page, 'Copy as TypeScript')} return { data, errors }; })()`,
    );
    expect(await runInNewContext(code, { fetch })).toMatchObject(answer);
  });

  it('is nothing where the variables cannot be read, and the button says why', async () => {
    const { page } = await open({}, '#query=%7B+viewer+%7B+username+%7D+%7D&variables=%7B');
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('button', { name: /^The variables are invalid JSON/ }).waitFor();
  });
});

it('shows the documentation of the schema, and leads to its reference', async () => {
  const { page } = await found();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('region', { name: 'Documentation Explorer' }).getByText('Root Types').waitFor();
  const reference = await page.locator('.graphiql-logo').getByRole('link', { name: 'Reference' }).getAttribute('href');
  expect(await (await fetch(site.url + reference)).text()).toContain('<h1>Schema reference</h1>');
});
