import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english } from '../drafts.ts';
import { strictCsv } from '../strict-csv.ts';
import { emptyWorld, type World } from '../world.ts';
import { bringMany } from './many.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
  const { make, publish } = await draft(here, 'synthetic-1');
  const topic = async (slug: string, wikidataId: string, name: object[]) =>
    (await make('Topic', { slug, wikidataId, name })).id;
  const formula = await topic('formula', 'Q1', english('=HYPERLINK("https://example.org"), and more'));
  const maps = await topic('maps', 'Q2', [...english('Maps'), { language: 'ru', text: 'Карты' }]);
  for (const topics of [[formula, maps], [maps], []]) await make('Session', { title: english('Synthetic'), topics });
  await here.jobs.idle();
  await publish();
});
afterAll(() => here.close());

const topicsIn = async (fields: string) => {
  const { data, errors } = await here.ask(`{ sessions(first: 1) { facets { topic { ${fields} } } } }`);
  expect(errors).toBeUndefined();
  return data.sessions.facets.topic;
};

it('A facet is had as a table of its values, in which a spreadsheet runs nothing', async () => {
  expect((await topicsIn('csv')).csv).toBe(
    'value,label,count\r\nQ2,Maps,2\r\nQ1,"\'=HYPERLINK(""https://example.org""), and more",1\r\n',
  );
});

it('The table is in the languages of its reader', async () => {
  expect(strictCsv((await topicsIn('csv(languages: ["ru"])')).csv)[1]).toEqual(['Q2', 'Карты', '2']);
});

it('What is a lower bound has a heading that says so, and is exact once all was counted', async () => {
  // Digests that nobody has made yet are made three a page.
  await bringMany(here, 5, () => 0);
  const headings = async () => {
    const { csv, isComplete } = await topicsIn('csv isComplete');
    return [strictCsv(csv)[0]!.at(-1), isComplete];
  };
  expect([await headings(), await headings()]).toEqual([
    ['atLeast', false],
    ['count', true],
  ]);
});
