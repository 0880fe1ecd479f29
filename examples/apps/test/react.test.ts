import { expect, it } from 'vitest';
import { told, visit } from './visit.ts';

it('counts what each choice leaves, and shows what is left', async () => {
  await using seen = await visit('react');
  await seen.page.getByLabel('About').selectOption('Q2013');
  await seen.page.getByText('Sessions: 12').waitFor();
  await seen.page.getByLabel('Spoken in').selectOption('fa');
  await seen.page.getByText('Sessions: 1', { exact: true }).waitFor();
  await seen.page.locator('form[aria-busy=false]').waitFor();
  expect(await told(seen.page)).toMatchInlineSnapshot(`
    "- main:
      - heading "Sessions by subject" [level=1]
      - text: About
      - combobox "About":
        - option "anything"
        - option "Wikidata (1)" [selected]
      - text: Spoken in
      - combobox "Spoken in":
        - option "anything"
        - option "English (1)"
        - option "Persian (1)" [selected]
      - text: With somebody of
      - combobox "With somebody of":
        - option "anything" [selected]
      - status: "Sessions: 1"
      - list:
        - listitem:
          - link "Lexemes for Turkic languages":
            - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M46D3CVC6004BCTY9W9
          - paragraph: Demo WikiCon (synthetic)"
  `);
});

it('shows more on demand', async () => {
  await using seen = await visit('react');
  await seen.page.getByRole('button', { name: 'Show more' }).click();
  await seen.page.locator('li').nth(19).waitFor();
  const ids = await seen.page.locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
});
