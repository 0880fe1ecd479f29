import { readdirSync, readFileSync } from 'node:fs';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { none } from './browser.ts';
import { answered, openExample, openExplorer, tabs, write, written } from './explorer.ts';
import { once } from './readers.ts';
import { overflow, startSite, texts, type Site } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const open = (reader = {}, hash = '') => openExplorer(site, reader, hash);

/** The explorer as a visitor finds it. */
const found = once(() => open());

const folder = new URL('../../../examples/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
/** The description of each example in its file. */
const described = files.map((file) => /^# (.+)/.exec(readFileSync(new URL(file, folder), 'utf8'))![1]!);

/** The documents that a page sends, apart from what GraphiQL asks of the schema. */
const sentBy = (request: Request): string[] =>
  request.method() === 'POST' && !request.postData()!.includes('IntrospectionQuery') ? [request.postData()!] : [];

it('opens the first example with its variables', async () => {
  const { page } = await found();
  const variables = page.locator('.graphiql-editor-tool .view-lines').first();
  await expect.poll(() => variables.textContent()).toContain(new Date().toISOString().slice(0, 10));
  expect(await tabs(page)).toEqual(['WhatIsOn']);
});

it('has the answer of what it opens, and what it cost', async () => {
  const { page } = await found();
  await answered(page, '"Demo WikiCon');
  expect(await page.locator('.cost').innerText()).toMatch(
    /^Complexity \d+ of 5,000 · \d+ requests · 2 round trips · [\d.]+ read units$/,
  );
});

it('lists every example by task, with what it is for', async () => {
  const { page } = await found();
  expect((await texts(page, '.examples button span')).toSorted()).toEqual(described.toSorted());
  const tasks = await texts(page, '.examples h3');
  expect([tasks, tasks.includes('And more')]).toEqual([tasks.toSorted(), false]);
});

it('says beside each example what it costs, as its answer does', async () => {
  const { page } = await open();
  const told = await texts(page, '.examples button small');
  await openExample(page, 'Program');
  await answered(page, '"Asia/Tashkent"');
  const [cost] = await texts(page, '.examples button[aria-current="true"] small');
  expect([told.length, await page.locator('.cost').innerText()]).toEqual([
    files.length,
    expect.stringMatching(new RegExp(`· ${cost}$`)),
  ]);
});

it('opens the example that a link names, at the present, and has its answer', async () => {
  const { page } = await open({}, '#example=now-and-next');
  await answered(page, '"Asia/Tashkent"');
  const variables = page.locator('.graphiql-editor-tool .view-lines').first();
  expect([await tabs(page), new URL(page.url()).hash, await variables.textContent()]).toEqual([
    ['NowAndNext'],
    '',
    expect.stringContaining(new Date().toISOString().slice(0, 10)),
  ]);
});

it('runs an example, breaks no policy and asks no other host', async () => {
  const { page, misdeeds } = await open({ width: 1400, colorScheme: 'dark' });
  await openExample(page, 'Program');
  await page
    .locator('.graphiql-query-editor')
    .getByText(/query\sProgram/)
    .first()
    .waitFor();
  await answered(page, '"Asia/Tashkent"');
  expect([await tabs(page), misdeeds]).toEqual([['Program'], none]);
});

it('opens an example beside what somebody wrote, by keyboard alone, and comes back to one that is open', async () => {
  const { page } = await open();
  await write(page, '# mine\n');
  const program = page.getByRole('button', { name: /^Program The program/ });
  await program.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Program' }).waitFor();
  expect([await tabs(page), await program.getAttribute('aria-current')]).toEqual([['WhatIsOn', 'Program'], 'true']);
  await page.locator('.graphiql-tab-button').first().click();
  await expect.poll(() => written(page, /^Operation/)).toContain('mine');
  await openExample(page, 'Program');
  await expect.poll(() => written(page, /^Operation/)).toMatch(/query\sProgram/);
  expect(await tabs(page)).toEqual(['WhatIsOn', 'Program']);
});

describe('on a phone', () => {
  const phone = once(() => open({ width: 390 }));

  it('the answer stands below one line of the query, and nothing is wider than the page', async () => {
    const { page, misdeeds } = await phone();
    await answered(page, '"Demo WikiCon');
    const heights = await page
      .locator('.graphiql-query-editor > .graphiql-editor, .result-window')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights).toEqual([20, expect.closeTo(550, -2)]);
    expect([await overflow(page), misdeeds]).toEqual([0, none]);
  });

  it('the examples lie over both until one is chosen, whose answer is there', async () => {
    const { page } = await phone();
    await page.getByRole('button', { name: 'Show Examples' }).click();
    await page.getByRole('heading', { name: 'Attend a conference' }).waitFor();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect([await findings(page, ['nested-interactive']), await overflow(page)]).toEqual([[], 0]);
    await openExample(page, 'Grant report');
    await answered(page, '"Central Asian WikiCon 2025"');
    expect(await page.locator('.examples').count()).toBe(0);
  });

  it('the query grows while it is edited, until it is run', async () => {
    const { page } = await phone();
    const height = () => page.locator('.graphiql-query-editor > .graphiql-editor').evaluate((one) => one.clientHeight);
    await write(page, '# mine\n');
    await expect.poll(height).toBeGreaterThan(200);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(height).toBe(20);
  });
});

describe('by itself', () => {
  it.each([
    ['a query is asked', '{ viewer { username } }', 1],
    ['what writes is not', 'mutation Bad { signOutEverywhere { __typename } }', 0],
    [
      'a query beside what writes is not',
      'query A { viewer { username } } mutation B { signOutEverywhere { __typename } }',
      0,
    ],
  ])('%s, if a link opens it', async (_what, query, count) => {
    const { page } = await site.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(...sentBy(request)));
    await page.goto(`${site.url}/explorer#${new URLSearchParams({ query }).toString()}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    // The schema is asked for last, so whatever was to be sent is under way.
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    expect(sent).toHaveLength(count);
  });
});
