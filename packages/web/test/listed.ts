import type { Site } from './site.ts';

/** Whether everybody finds somebody among the people of demo. */
export async function isListed(site: Site, name: string): Promise<boolean> {
  const { page } = await site.open(`/conferences/demo/people?q=${encodeURIComponent(name)}`);
  await page.locator('main').getByRole('status').first().waitFor();
  return (await page.locator('main .name').filter({ hasText: name }).count()) > 0;
}
