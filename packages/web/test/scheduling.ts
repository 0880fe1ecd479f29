import type { Page } from 'playwright-core';
import { openAs, organizer } from './organizers.ts';
import type { Reader, Site } from './site.ts';

export const schedulePath = '/conferences/demo/organize/schedule';

/** The schedule of the first day. */
export async function openSchedule(site: Site, name = organizer, reader: Reader = {}): Promise<Page> {
  const { page } = await openAs(site, name, schedulePath, reader);
  await showFirstDay(page);
  return page;
}

export async function showFirstDay(page: Page): Promise<void> {
  await page.locator('.bar .day').first().click();
  await page.locator('[data-session]:visible').first().waitFor();
}

export const card = (page: Page, title: string) => page.locator('[data-session]:visible', { hasText: title }).first();

/** The time and the room of a card, as those hear them who do not see where it stands. */
export const placeOf = async (page: Page, title: string): Promise<string> =>
  (await card(page, title).locator('.visually-hidden').allInnerTexts()).join('').trim();

/** What the page says of the last move. */
export const news = (page: Page) => page.locator('.news p').first();

export async function lift(page: Page, title: string, ...keys: readonly string[]): Promise<void> {
  await card(page, title).focus();
  for (const key of ['Enter', ...keys]) await page.keyboard.press(key);
}

/** Takes a card by its upper edge to the place of a room and of minutes since midnight, and holds it there. */
export async function hold(page: Page, title: string, room: string, minute: number): Promise<void> {
  const to = await page.evaluate(
    ([name, at]) => {
      const day = [...document.querySelectorAll('.days .day')].find((one) => (one as HTMLElement).offsetParent)!;
      const [grid, field] = [day.querySelector<HTMLElement>('.grid')!, day.querySelector('.field')!];
      const value = (of: string): number => Number(grid.style.getPropertyValue(of));
      const head = [...day.querySelectorAll('.heads p')].find((one) => one.textContent.includes(name))!;
      const box = field.getBoundingClientRect();
      const { left, width } = head.getBoundingClientRect();
      return {
        x: left + width / 2,
        y: box.top + ((at - value('--from')) / value('--minutes')) * box.height,
      };
    },
    [room, minute] as const,
  );
  const from = (await card(page, title).boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 14, { steps: 2 });
  await page.mouse.move(to.x, to.y + 4, { steps: 4 });
}
