import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAs, organizer, save } from './organizers.ts';
import { overflow, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

const path = '/conferences/demo/organize/figures';

async function openFigure(name: string): Promise<Page> {
  const { page } = await openAs(site, organizer, path);
  await page.getByRole('button', { name: `Edit ${name}`, exact: true }).click();
  return page;
}

const part = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const parts = (page: Page) => texts(page, '.part .name');
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.textContent);

/** Takes the way there that a keyboard has: from where it is, by Tab. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let at = 0; at < 60; at++) {
    if ((await focused(page))?.trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

it('what a figure needs besides its number stands in the report: a note, whom the source cites, and parts', async () => {
  const page = await openFigure('Participants');
  const attributed = page.getByRole('group', { name: 'Whom the source cites' });
  await attributed.getByRole('button', { name: 'Add a language' }).click();
  await page.getByLabel('Whom the source cites in English').fill('Synthetic media');
  await page.getByRole('group', { name: 'Note' }).getByRole('button', { name: 'Add a language' }).click();
  await page.getByLabel('Note in English').fill('Counted at the door.');
  await page.getByRole('button', { name: 'Add a part' }).click();
  await page.keyboard.type('From near');
  await part(page, 'From near').getByLabel('Number').fill('many');
  await page.getByRole('button', { name: 'Add a part' }).click();
  await page.keyboard.type('From afar');
  await save(page, 'Not saved');
  expect(await texts(page, '.error')).toEqual(['This does not have the right form.']);
  await part(page, 'From near').getByLabel('Number').fill('60');
  await save(page);
  await page.goto(`${site.url}/conferences/demo/report`);
  await page.locator('#parts').waitFor();
  const [figures, inParts] = await texts(page, 'section:has(> :is(#figures, #parts))');
  const expected = ['Citing: Synthetic media', 'Counted at the door.'];
  expect({ told: expected.filter((text) => figures!.includes(text)), inParts }).toEqual({
    told: expected,
    inParts: expect.stringContaining('Participants: 90 [2] Part Number From near 60 From afar'),
  });
});

it('parts of the embedded data are put in order, taken away and added by keys alone', async () => {
  const page = await openFigure('Countries');
  expect(await parts(page)).toEqual(['Uzbekistan', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Iran']);
  await tabTo(page, 'Move Kazakhstan up');
  await page.keyboard.press('Enter');
  const atTop = await focused(page);
  await page.keyboard.press('Enter');
  const backAgain = await focused(page);
  await tabTo(page, 'Remove Iran');
  await page.keyboard.press('Enter');
  const afterLast = await focused(page);
  await tabTo(page, 'Add a part');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Turkmenistan');
  expect({ atTop, backAgain, afterLast, parts: await parts(page) }).toEqual({
    atTop: 'Move Kazakhstan down',
    backAgain: 'Move Kazakhstan down',
    afterLast: 'Remove Tajikistan',
    parts: ['Uzbekistan', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan'],
  });
  await save(page);
  await page.reload();
  await page.getByRole('button', { name: 'Edit Countries', exact: true }).click();
  expect([await parts(page), await part(page, 'Turkmenistan').getByLabel('Short name').inputValue()]).toEqual([
    ['Uzbekistan', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan'],
    'turkmenistan',
  ]);
});

it('two who change the parts of one figure see both, and lose nothing that is typed', async () => {
  const name = 'First-time participants';
  const [first, second] = [await openFigure(name), await openFigure(name)];
  for (const [page, text] of [
    [first, 'New to all'],
    [second, 'New to some'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a part' }).click();
    await page.keyboard.type(text);
  }
  await second.getByLabel('Note in English').fill('Of those who answered at all.');
  await save(first);
  await save(second, 'Somebody changed this meanwhile');
  expect({
    shown: await texts(second, '.dispute .side'),
    typed: [await parts(second), await second.getByLabel('Note in English').inputValue()],
  }).toEqual({
    shown: ['Theirs New to all Take theirs', 'Yours New to some Keep yours'],
    typed: [['New to some'], 'Of those who answered at all.'],
  });
  await second.getByRole('button', { name: 'Take theirs' }).click();
  await save(second);
  await first.reload();
  await first.getByRole('button', { name: `Edit ${name}` }).click();
  expect([await parts(first), await first.getByLabel('Note in English').inputValue()]).toEqual([
    ['New to all'],
    'Of those who answered at all.',
  ]);
});

it.each([
  { width: 320, locale: 'ru' },
  { width: 390, locale: 'fa', colorScheme: 'dark' },
] as const)('parts fit %j', async (reader) => {
  const { page } = await openAs(site, organizer, path, reader);
  await page.locator('li:nth-child(4) .edit').click();
  await page.locator('.part').last().scrollIntoViewIfNeeded();
  expect(await overflow(page)).toBe(0);
});
