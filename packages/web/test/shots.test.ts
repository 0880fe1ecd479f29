import { afterAll, beforeAll, it } from 'vitest';
import { startSite, texts, costOf, operations, type Site } from './site.ts';
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());
const pages: [string, string, any][] = [
  ['session', '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M48ZWFTYHMANZT8B0B9', {}],
  ['session-media', '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M4AN3FBXW1T8A34AQ04', { width: 390 }],
  ['session-ca', '/sessions/ses_01M82V7M070YTN2W779H8PT5XP01M82V7M1XF0YYTY6XBGHTHMY7', {}],
  [
    'session-fa',
    '/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M46D3CVC6004BCTY9W9',
    { locale: 'fa', width: 390, colorScheme: 'dark' },
  ],
  ['person', '/people/Синтетический_участник_01', {}],
  ['person-kz', '/people/Batyrbek.kz', { width: 390 }],
  ['person-krasny', '/people/Красный', {}],
  ['person-04', '/people/Sintetik ishtirokchi 04', { width: 390, colorScheme: 'dark' }],
  ['person-id', '/people/per_01M82V7M0WHC7CE9X198JRM03F', {}],
  ['affiliate', '/affiliates/synthetic-affiliate-05', {}],
  ['affiliate-ca', '/affiliates/wikimedia-uk', { width: 390 }],
  ['institution', '/institutions/synthetic-school', {}],
  ['institution-ca', '/institutions/diplomat-international-school', { width: 390 }],
  ['affiliates', '/affiliates', {}],
  ['conference', '/conferences/ca-wikicon-2025', {}],
  ['program', '/conferences/demo/program', {}],
];
it.each(pages)('%s', async (name, path, reader) => {
  const { page, asked, misdeeds } = await site.open(path, reader);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `.screenshots/p-${name}.png`, fullPage: name !== 'program' });
  console.log(
    name,
    operations(asked),
    await Promise.all(asked.map(async (a) => [a.operation, JSON.stringify(await a.cost)])),
    JSON.stringify(misdeeds),
  );
  console.log((await page.locator('main').innerText()).slice(0, 4000));
});
