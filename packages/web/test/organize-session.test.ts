import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { none } from './browser.ts';
import { openAs, openSession, organizer, overviewPath, save, saveButton, titleField } from './organizers.ts';
import { once } from './readers.ts';
import { overflow, show, startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

async function edit(title: string) {
  const opened = await openAs(site, organizer, overviewPath);
  await openSession(opened.page, title);
  return opened;
}

const newSession = `${overviewPath}/sessions/new`;

it('what an organizer changes stands on the program', async () => {
  const { page, misdeeds } = await edit('Light in bazaars');
  await titleField(page).fill('Light in old bazaars');
  await page.getByLabel('Unnamed speakers').fill('3');
  await page.getByLabel('Format').selectOption('Workshop');
  await page.getByLabel('Topics').fill('educ');
  await page.getByRole('option', { name: 'Education' }).click();
  await page.getByLabel('Interpreted into').fill('kaa');
  await page.getByRole('option', { name: 'Karakalpak' }).click();
  await save(page);
  await page.goto(`${site.url}/conferences/demo/program`);
  const card = page.locator('article', { hasText: 'Light in old bazaars' });
  expect((await card.innerText()).replace(/\s+/g, ' ')).toMatch(
    /Light in old bazaars .*\+ 3 unnamed .*Workshop .*Karakalpak .*Education/,
  );
  expect(misdeeds).toEqual(none);
});

describe('a field that breaks a rule', () => {
  it('says so beside it, and has the focus', async () => {
    const { page } = await edit('Women in the projects: part two');
    await page.getByLabel('Ends', { exact: true }).fill('08:15');
    await save(page, 'Not saved');
    expect({
      focused: await page.evaluate(() => document.activeElement?.getAttribute('type')),
      field: (await page.locator('.field .problem').innerText()).replace(/\s+/g, ' ').trim(),
      isInvalid: await page.getByLabel('Ends', { exact: true }).getAttribute('aria-invalid'),
    }).toEqual({ focused: 'time', field: 'Ends It ends before it begins.', isInvalid: 'true' });
  });

  it('is found before anything is sent, where the schema would refuse it', async () => {
    const { page } = await openAs(site, organizer, newSession);
    await titleField(page).fill('A title in no language');
    await page.getByLabel('Language', { exact: true }).fill('?');
    await save(page, 'Not saved');
    expect(await texts(page, '.error')).toEqual(['This does not have the right form.']);
  });
});

it('a session in an occupied room tells so beside its slot, with a link to the other one', async () => {
  const { page } = await edit('Wikipedia in the classroom');
  await page.getByLabel('Room').selectOption({ label: 'Registan Hall (holds 120)' });
  await save(page);
  const conflict = page.getByRole('list', { name: 'Conflicts' });
  await conflict.getByRole('link', { name: 'Reading logs of a small wiki: part two' }).waitFor();
  expect((await conflict.innerText()).replace(/\s+/g, ' ').trim()).toBe(
    'Blocks publication Two sessions in one room Registan Hall Reading logs of a small wiki: part two 14:00–14:30',
  );
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.locator('#conflicts').waitFor();
  expect(await texts(page, 'section:has(> #conflicts) ol > li')).toEqual([
    expect.stringMatching(/^Blocks publication Two sessions in one room .*14:00–14:30/),
  ]);
});

it('leaving with unsaved changes is asked first', async () => {
  const { page } = await edit('Terms we agree on');
  await titleField(page).fill('Terms we do not agree on');
  const questions: string[] = [];
  page.once('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Overview' }).click();
  expect([questions.length, await titleField(page).inputValue()]).toEqual([1, 'Terms we do not agree on']);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Terms we agree on', exact: true }).waitFor();
});

it('is made and filled in with the keyboard alone', async () => {
  const { page } = await openAs(site, organizer, overviewPath);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: string) => {
    for (let step = 0; step < 80; step += 1) {
      await press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (focused.trim() === name) return;
    }
    throw new Error(`Nothing is called “${name}”.`);
  };
  await tabTo('New session');
  await press('Enter');
  await saveButton(page).waitFor();
  await tabTo('Title in English');
  await page.keyboard.type('Typed without a mouse');
  await tabTo('It has a time');
  await press('Space');
  await tabTo('Begins');
  await page.keyboard.type('0600PM');
  await tabTo('Ends');
  await page.keyboard.type('0645PM');
  await tabTo('Room');
  await page.keyboard.type('Regi');
  await tabTo('Add a speaker');
  await page.keyboard.type('user 78');
  await page.getByRole('option', { name: 'Synthetic Person 78' }).waitFor();
  await press('ArrowDown', 'Enter');
  await tabTo('Save');
  await press('Enter');
  await page.waitForURL(/\/sessions\/ses_/);
  await page.goto(`${site.url}/conferences/demo/program`);
  const card = page.locator('article', { hasText: 'Typed without a mouse' });
  expect((await card.innerText()).replace(/\s+/g, ' ')).toBe(
    '18:00 – 18:45 Typed without a mouse Synthetic Person 78 Registan Hall',
  );
});

const edited = once(() => edit('Two scripts, one wiki'));

it.each([
  ['a phone', { width: 390 }],
  ['a narrow phone', { width: 320 }],
  ['a wide screen in the dark', { colorScheme: 'dark' }],
] as const)('fits %s', async (name, reader) => {
  const { page, misdeeds } = await edited();
  const write = (direction: string) =>
    page.evaluate((text) => document.documentElement.setAttribute('dir', text), direction);
  await write('ltr');
  await show(page, reader);
  expect([await overflow(page), misdeeds]).toEqual([0, none]);
  await write('rtl');
  expect(await overflow(page)).toBe(0);
});
