import { expect, it } from 'vitest';
import { told, visit } from './visit.ts';

it('shows what is on and what comes next, with rooms and languages', async () => {
  await using seen = await visit('plain');
  await seen.page.locator('li').first().waitFor();
  expect(await told(seen.page)).toMatchInlineSnapshot(`
    "- main:
      - heading "What is on" [level=1]
      - paragraph:
        - text: Conference
        - combobox "Conference":
          - option "Demo WikiCon (synthetic)" [selected]
          - option "Central Asian WikiCon 2025"
          - option "Wikimania 2024"
      - status: Times of Asia/Tashkent
      - alert
      - heading "On now" [level=2]
      - list:
        - listitem:
          - heading "Queries for beginners" [level=3]:
            - link "Queries for beginners":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5M9D24B8QZRVG9KNCN
          - paragraph: Tue, 3:45 – 4:45 PM · Registan Hall
          - paragraph: "Spoken: English"
          - paragraph: "Interpreted: Russian, Uzbek (Latin)"
        - listitem:
          - 'heading "Talabani emas, maqolani baholash: ikkinchi qism" [level=3]':
            - 'link "Talabani emas, maqolani baholash: ikkinchi qism"':
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5NMG8RMNQ0FSV779E1
          - paragraph: Tue, 3:45 – 4:45 PM · Silk Road Room
          - paragraph: "Spoken: Uzbek (Latin)"
          - paragraph: "Interpreted: English"
        - listitem:
          - heading "Translating messages together" [level=3]:
            - link "Translating messages together":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5P5P37X6TDV8BES55P
          - paragraph: Tue, 3:45 – 4:45 PM · Workshop Room
          - paragraph: "Spoken: English"
        - listitem:
          - heading "A newsletter for the region" [level=3]:
            - link "A newsletter for the region":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5Q6S17DYX636DBQKCF
          - paragraph: Tue, 3:45 – 4:45 PM · Garden Room
          - paragraph: "Spoken: Russian"
      - heading "Next" [level=2]
      - list:
        - listitem:
          - heading "Epics and their editions" [level=3]:
            - link "Epics and their editions":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5RX7CVCXCNVE3WJJZK
          - paragraph: Tue, 5:00 – 5:30 PM · Registan Hall
          - paragraph: "Spoken: Uzbek (Latin), Kazakh (Cyrillic)"
          - paragraph: "Interpreted: English, Russian"
        - listitem:
          - 'heading "Перевод на встречах: часть вторая" [level=3]':
            - 'link "Перевод на встречах: часть вторая"':
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5SPADX4ZRXPVZGHR4K
          - paragraph: Tue, 5:00 – 5:30 PM · Silk Road Room
          - paragraph: "Spoken: Uzbek (Cyrillic)"
          - paragraph: "Interpreted: English"
        - listitem:
          - heading "A photo walk, planned" [level=3]:
            - link "A photo walk, planned":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5TFHGKRRPXCCRD3KQ8
          - paragraph: Tue, 5:00 – 5:30 PM · Workshop Room
          - paragraph: "Spoken: English"
        - listitem:
          - heading "Klaviatura va shriftlar" [level=3]:
            - link "Klaviatura va shriftlar":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5VZWZHBZKRW42WDVGM
          - paragraph: Tue, 5:00 – 5:30 PM · Garden Room
          - paragraph: "Spoken: Uzbek (Latin)""
  `);
});

it('says that nothing is on any more where a conference is over', async () => {
  await using seen = await visit('plain', '?conference=ca-wikicon-2025');
  await seen.page.getByText('Nothing is on any more.').waitFor();
  expect(await told(seen.page)).toMatchInlineSnapshot(`
    "- main:
      - heading "What is on" [level=1]
      - paragraph:
        - text: Conference
        - combobox "Conference":
          - option "Demo WikiCon (synthetic)"
          - option "Central Asian WikiCon 2025" [selected]
          - option "Wikimania 2024"
      - status: Nothing is on any more.
      - alert"
  `);
});

it('shows another conference that is chosen', async () => {
  await using seen = await visit('plain', '?conference=ca-wikicon-2025');
  await seen.page.getByText('Nothing is on any more.').waitFor();
  await seen.page.getByRole('combobox').selectOption('demo');
  await seen.page.locator('li').nth(7).waitFor();
  expect(await seen.page.locator('h2').allInnerTexts()).toEqual(['On now', 'Next']);
});
