import { expect, it } from 'vitest';
import { told, visit } from './visit.ts';

it('shows on a wiki page what is on at the conference that it names', async () => {
  await using seen = await visit('gadget');
  await seen.page.locator('li').first().waitFor();
  expect(await told(seen.page)).toMatchInlineSnapshot(`
    "- main:
      - heading "A wiki page" [level=1]
      - link "Demo WikiCon (synthetic)":
        - /url: http://localhost:4000/conferences/demo
      - list:
        - listitem:
          - strong: Now
          - link "Queries for beginners":
            - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5M9D24B8QZRVG9KNCN
          - paragraph: 3:45 – 4:45 PM · Registan Hall
          - paragraph: English
        - listitem:
          - strong: Now
          - 'link "Talabani emas, maqolani baholash: ikkinchi qism"':
            - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5NMG8RMNQ0FSV779E1
          - paragraph: 3:45 – 4:45 PM · Silk Road Room
          - paragraph: Uzbek (Latin)
        - listitem:
          - strong: Now
          - link "Translating messages together":
            - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5P5P37X6TDV8BES55P
          - paragraph: 3:45 – 4:45 PM · Workshop Room
          - paragraph: English
        - listitem:
          - strong: Now
          - link "A newsletter for the region":
            - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5Q6S17DYX636DBQKCF
          - paragraph: 3:45 – 4:45 PM · Garden Room
          - paragraph: Russian
        - listitem:
          - strong: Next
          - link "Epics and their editions":
            - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5RX7CVCXCNVE3WJJZK
          - paragraph: 5:00 – 5:30 PM · Registan Hall
          - paragraph: Uzbek (Latin) Kazakh (Cyrillic)
      - paragraph: This page stands in for a wiki. With ?uselang=fa it is one in Persian, and ?conference= names another conference."
  `);
});

it('is written from right to left where the wiki is', async () => {
  await using seen = await visit('gadget', '?uselang=fa');
  await seen.page.locator('li').first().waitFor();
  expect(await told(seen.page, 'li >> nth=0')).toMatchInlineSnapshot(`
    "- listitem:
      - strong: اکنون
      - link "Queries for beginners":
        - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5M9D24B8QZRVG9KNCN
      - paragraph: ۱۵:۴۵ تا ۱۶:۴۵ · Registan Hall
      - paragraph: انگلیسی"
  `);
});

it('says that there is no such conference', async () => {
  await using seen = await visit('gadget', '?conference=none');
  await seen.page.getByText('There is no such conference.').waitFor();
  expect(await told(seen.page, '[data-conference]')).toMatchInlineSnapshot(
    `"- paragraph: There is no such conference."`,
  );
});
