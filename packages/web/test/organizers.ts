import type { Page, Route } from 'playwright-core';
import type { Reader, Site } from './site.ts';

/** Whom the local stand-in signs in; synthetic, as everybody of the demo is. */
export const organizer = 'Синтетический участник 01';
export const programmer = 'Синтетик иштирокчи 07';
export const attendee = 'Synthetic user 78';

export const overviewPath = '/conferences/demo/organize';

/** A page of the demo that somebody looks at who is signed in: they follow their link without looking at the others. */
export async function openAs(site: Site, name: string, path: string, reader: Reader = {}) {
  const { page, misdeeds } = await site.newPage(reader);
  // The server may end a connection that was idle for 5 s just when it is used again.
  const choice = await page.request.get(`${site.url}/login?returnTo=${encodeURIComponent(path)}`, { maxRetries: 2 });
  const link = (await choice.text()).split('<li>').find((one) => one.includes(`<bdi>${name}</bdi>`))!;
  const [, query] = /href="([^"]+)"/.exec(link)!;
  await page.goto(new URL(query!.replaceAll('&amp;', '&'), choice.url()).href);
  await page.waitForURL(site.url + path);
  await page.locator('h1').waitFor();
  return { page, misdeeds };
}

/** Follows the link to a session from the list of the overview. */
export async function openSession(page: Page, title: string): Promise<void> {
  const overview = new URL(overviewPath, page.url()).href;
  if (page.url() !== overview) await page.goto(overview);
  await page.getByRole('link', { name: title, exact: true }).last().click();
  await saveButton(page).waitFor();
}

export const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

/** Saves, and waits until the page says what became of it. */
export async function save(page: Page, told: string | RegExp = 'Saved.'): Promise<void> {
  await saveButton(page).click();
  await page.getByText(told).waitFor();
}

/** Lets the server do what is sent, and nobody hear of it. */
export async function loseAnswers(page: Page): Promise<void> {
  await page.route('**/graphql', async (route: Route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort();
  });
}

/** Sends the API what somebody may send who is signed in on a page. */
export const send = (page: Page, query: string, variables: object): Promise<any> =>
  page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query, variables }));

export const titleField = (page: Page, language = 'English') =>
  page.getByLabel(`Title in ${language}`, { exact: true });

/** The links between the pages of organizers, in their order. */
export const organizerPages = [
  'Overview',
  'Schedule',
  'Settings',
  'Committees',
  'Venues',
  'Rooms',
  'Topics',
  'Session formats',
  'Sources',
  'How it came about',
  'Statements',
  'Thanks',
  'Pictures, recordings and documents',
  'Announcements',
  'Calls',
  'Who does what',
  'Duplicates',
  'Figures',
  'Import',
  'History',
];
