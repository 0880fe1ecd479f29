import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAs, organizer } from './organizers.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

it('what an organizer keeps is what everybody may see, and after they sign out nothing else is left', async () => {
  const { page } = await openAs(site, organizer, '/conferences/demo/keep', { keeps: true });
  const cached = (name: string): Promise<string[]> =>
    page.evaluate(async (name) => {
      const cache = await caches.open(name);
      const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
      return Promise.all(answers.map((answer) => answer!.text()));
    }, name);
  const rolesIn = (answers: readonly string[]) =>
    new Set(answers.flatMap((answer) => [...answer.matchAll(/"viewerRoles":(\[.*?\])/g)].map(([, roles]) => roles)));

  await page.getByRole('button', { name: 'Keep this conference' }).click();
  await page.getByText(/^Everything is here\./).waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText(/^You are here as: organizer/).waitFor();
  await expect.poll(async () => rolesIn(await cached('answers'))).toEqual(new Set(['["ORGANIZER","PROGRAM"]']));
  expect(rolesIn(await cached('kept demo'))).toEqual(new Set(['[]']));

  await page.locator('.viewer summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  const left = rolesIn([...(await cached('answers')), ...(await cached('kept demo'))]);
  expect(left).toEqual(new Set(['[]']));
});
