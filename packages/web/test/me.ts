import { openAs } from './organizers.ts';
import type { Reader, Site } from './site.ts';

export const mePath = '/me';

/** The page of somebody as they see it themselves, when all of it is there. */
export async function openMe(site: Site, name: string, reader: Reader = {}) {
  const opened = await openAs(site, name, mePath, reader);
  await opened.page.locator('#erase').waitFor();
  return opened;
}
