import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { startOffline, type Offline } from './offline.ts';
import { texts } from './site.ts';

let offline: Offline;
beforeAll(async () => {
  offline = await startOffline();
});
afterEach(() => offline.wire.mend());
afterAll(() => offline.stop());

const program = '/conferences/demo/program';
const session = '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M48ZWFTYHMANZT8B0B9';

it('a session that was never opened shows without a network what the saved program knows, and says so once', async () => {
  const { page } = await offline.visited(program, { width: 390 });
  offline.wire.cut();
  await page.goto(offline.wire.url + session);
  await page.getByRole('heading', { level: 1, name: 'Two scripts, one wiki' }).waitFor();
  expect({
    notices: (await texts(page, '.cdx-message, [role=status] span:not(.visually-hidden)')).map((text) =>
      text.replace(/saved at .*? says/, 'saved at … says'),
    ),
    facts: await texts(page, 'dt'),
    parts: await texts(page, 'h2'),
    findings: await findings(page),
  }).toMatchInlineSnapshot(`
    {
      "facts": [
        "When",
        "Where",
        "Format",
        "Spoken",
        "Interpreted into",
      ],
      "findings": [],
      "notices": [
        "No answer from the network. The program saved at … says this much about the session; its description, its files and some of its speakers may be missing. Try again",
      ],
      "parts": [
        "Speakers",
        "Topics",
        "At the same time",
        "In the same room",
      ],
    }
  `);
});

it('a session is whole again once the network is back', async () => {
  const { page } = await offline.visited(program);
  offline.wire.cut();
  await page.goto(offline.wire.url + session);
  await page.getByText(/^No answer from the network\. The program saved at/).waitFor();
  offline.wire.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/^No answer from the network/).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'What it is about' }).waitFor();
});

it('a session that no saved program has is said not to be saved, with the way to the program that was', async () => {
  const { page } = await offline.visited(program, { width: 390 });
  offline.wire.cut();
  await page.goto(`${offline.wire.url}${session.slice(0, -1)}X`);
  await page.getByText('No answer from the network, and this session was not saved on this device.').waitFor();
  expect([await texts(page, '.cdx-message, [role=status] span:not(.visually-hidden)'), await findings(page)]).toEqual([
    [expect.any(String)],
    [],
  ]);
  await page.getByRole('link', { name: 'Program: Demo WikiCon (synthetic)' }).click();
  await page.locator('article:visible').first().waitFor();
});

it('a speaker whose page was never opened is known without a network by what they say in the saved program', async () => {
  const { page } = await offline.visited(program, { width: 390 });
  offline.wire.cut();
  await page.goto(`${offline.wire.url}/people/Sintetik_ishtirokchi_04`);
  await page.getByText(/^No answer from the network\. The program saved at/).waitFor();
  // Beside it stands the year of the demo.
  const headings = (await texts(page, 'h2')).map((text) => text.replace(/ \d{4}$/, ''));
  expect([headings, await findings(page)]).toEqual([['Conferences'], []]);
});
