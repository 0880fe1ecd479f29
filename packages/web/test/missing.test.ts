import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const session = 'ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5TFHGKRRPXCCRD3KQ8';

describe('an address without anything', () => {
  it.each([
    '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M3HM352B76JJGV0Q62B',
    '/sessions/con_01M82V7M3HM352B76JJGV0Q62B',
    '/sessions/no-id',
    '/people/Nobody.of.this.name',
    '/people/per_01M82V7M3HM352B76JJGV0Q62B',
    '/people/%E0%A4%A',
    '/people/a%2Fb',
    '/series/no-such-series',
    '/affiliates/no-such-affiliate',
    '/affiliates/wikimedia-foundation',
    '/institutions/wikimedia-uk',
  ])('says so: %s', async (path) => {
    const { page } = await site.look(path);
    expect([await texts(page, 'h1'), await page.title()]).toEqual([['No such page'], 'No such page – Wikicon Graph']);
  });

  it('is also that of a person whom only the organizers see, for everybody else', async () => {
    const { page } = await site.newPage();
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Синтетический участник 01' }).click();
    await page.locator('article:visible').first().waitFor();
    const id = await page.evaluate(async (query) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await answer.json()) as { data: { createPerson: { person: { id: string } } } }).data.createPerson.person
        .id;
    }, createHidden);
    const headings = [];
    for (const path of [`/people/${id}`, '/people/Synthetic_newcomer']) {
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      headings.push(...(await texts(page, 'h1, main .cdx-message')));
      headings.push(...(await texts((await site.open(path)).page, 'h1')));
    }
    const empty = 'The graph knows nothing else of them yet.';
    expect(headings).toEqual([
      'Synthetic newcomer',
      empty,
      'No such page',
      'Synthetic newcomer',
      empty,
      'No such page',
    ]);
  });
});

const createHidden = `mutation {
  createPerson(input: { conference: "con_01M82V7M3HM352B76JJGV0Q62B", username: "Synthetic newcomer" }) {
    ... on PersonPayload { person { id } }
  }
}`;

const failed = 'The answer did not arrive. Check the connection and try again.';
const notSaved = 'No answer from the network, and';

it.each([
  [`/sessions/${session}`, `${notSaved} this session was not saved on this device.`, 'A photo walk, planned'],
  ['/people/Lvova', `${notSaved} nothing about this person was saved on this device.`, 'Lvova'],
  ['/affiliates/wikimedia-uk', failed, 'Wikimedia UK'],
  ['/institutions/synthetic-school', failed, 'Synthetic School'],
  ['/affiliates', failed, 'Affiliates'],
])('says that nothing arrived, and asks again when told to: %s', async (path, sentence, heading) => {
  const { page } = await site.newPage();
  await page.route('**/graphql?*', (route) => route.abort());
  await page.goto(site.url + path);
  await page.getByText(sentence, { exact: true }).waitFor();
  await page.unroute('**/graphql?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => texts(page, 'h1')).toEqual([heading]);
});
