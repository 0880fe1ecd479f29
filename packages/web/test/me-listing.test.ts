import { afterAll, beforeAll, expect, it } from 'vitest';
import { isListed } from './listed.ts';
import { openMe } from './me.ts';
import { programmer } from './organizers.ts';
import { startOwnSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const me = (name: string) => openMe(site, name);

it('somebody hides from a conference at once, and shows again', async () => {
  const { page } = await me(programmer);
  expect(await isListed(site, programmer)).toBe(true);
  const row = page.getByRole('switch', { name: 'Demo WikiCon' });
  await row.click();
  await page.getByText('Not listed. On,').first().waitFor();
  await expect.poll(() => isListed(site, programmer)).toBe(false);
  await row.press('Space');
  await page.getByText('Listed. Off,').first().waitFor();
  await expect.poll(() => isListed(site, programmer)).toBe(true);
});

it('somebody who chose whether they are listed gives it back to what is usual', async () => {
  const { page } = await me(programmer);
  const row = page.getByRole('switch', { name: 'Demo WikiCon' });
  if (await row.isChecked()) await row.click();
  await page.getByText('Not listed. On,').first().waitFor();
  const usual = page.getByRole('button', { name: 'Back to as usual' });
  await usual.click();
  // Who speaks is listed as usual.
  await page.getByText('Listed. Off,').first().waitFor();
  expect([await row.isChecked(), await usual.count(), await isListed(site, programmer)]).toEqual([true, 0, true]);
  expect(await row.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.reload();
  await row.waitFor();
  expect(await usual.count()).toBe(0);
});
