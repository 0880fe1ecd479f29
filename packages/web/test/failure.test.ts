import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, whole, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

it('says that the program did not arrive, and asks for it again when told to', async () => {
  const { page } = await site.newPage();
  await page.route('**/graphql?*', (route) => route.abort());
  await page.goto(`${site.url}/conferences/demo/program`);
  await page.getByText('The answer did not arrive.').waitFor();
  await page.unroute('**/graphql?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await whole(page);
  expect(await page.locator('article').count()).toBe(60);
});
