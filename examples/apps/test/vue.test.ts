import { expect, it } from 'vitest';
import { told, visit } from './visit.ts';

it('finds sessions by words, mistyped too', async () => {
  await using seen = await visit('vue');
  await seen.page.getByRole('searchbox').fill('infoboxs');
  await seen.page.getByRole('button', { name: 'Search' }).click();
  await seen.page.locator('li').first().waitFor();
  expect(await told(seen.page)).toMatchInlineSnapshot(`
    "- main:
      - heading "Find sessions" [level=1]
      - search:
        - text: Words of a title or of a speaker’s name
        - searchbox "Words of a title or of a speaker’s name": infoboxs
        - button "Search"
      - list:
        - listitem:
          - heading "Infoboxes fed from Wikidata" [level=2]:
            - link "Infoboxes fed from Wikidata":
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M56MC25RBAE3S4N6RJK
          - paragraph: Demo WikiCon (synthetic) · March 16, 2027 · Uzbek (Latin)
          - paragraph: Infoboxes fed from Wikidata. The session begins with three cases from the region and leaves half of its time for questions.
        - listitem:
          - 'heading "Infoboxes fed from Wikidata: part two" [level=2]':
            - 'link "Infoboxes fed from Wikidata: part two"':
              - /url: http://localhost:4000/sessions/ses_01M82V7M3HM352B76JJGV0Q62B01M82V7M5Y7MDQKZBAGVQ32NNP
          - paragraph: Demo WikiCon (synthetic) · not scheduled yet · Uzbek (Latin)
          - paragraph: "Infoboxes fed from Wikidata: part two. Bring a laptop: after a short introduction everybody works on examples of their own, and we compare at the end."
      - status: "Found: 2""
  `);
  expect(new URL(seen.page.url()).search).toBe('?q=infoboxs');
});

it('shows more on demand', async () => {
  await using seen = await visit('vue', '?q=two');
  await seen.page.getByText('Found: 10, and more').waitFor();
  await seen.page.getByRole('button', { name: 'Show more' }).click();
  await seen.page.getByText('Found: 11', { exact: true }).waitFor();
  expect(new Set(await seen.page.locator('h2').allInnerTexts()).size).toBe(11);
  expect(await seen.page.getByRole('button').allInnerTexts()).toEqual(['Search']);
});

it('says that nothing is found', async () => {
  await using seen = await visit('vue', '?q=zzzz');
  await seen.page.getByText('No session has these words.').waitFor();
  expect(await told(seen.page)).toMatchInlineSnapshot(`
    "- main:
      - heading "Find sessions" [level=1]
      - search:
        - text: Words of a title or of a speaker’s name
        - searchbox "Words of a title or of a speaker’s name": zzzz
        - button "Search"
      - list
      - status: No session has these words."
  `);
});

it('does not show what was asked for before', async () => {
  const late = Promise.withResolvers<string>();
  await using seen = await visit('vue', '?q=two', { answeredBy: late.promise });
  await seen.page.getByText('Loading…').waitFor();
  await seen.page.getByRole('searchbox').fill('');
  await seen.page.getByRole('button', { name: 'Search' }).click();
  await expect.poll(() => told(seen.page, '[role=status]')).toBe('- status');
  expect(seen.errors).toEqual([]);
});
