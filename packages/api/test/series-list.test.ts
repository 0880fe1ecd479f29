import type { SeriesId } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openItems } from '../src/dynamo/items.ts';
import { migrate } from '../src/migration/migrate.ts';
import { steps } from '../src/migration/steps/steps.ts';
import { organizationKey } from '../src/rows/organization.ts';
import { seriesKey } from '../src/rows/series.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { changedRows, wholeTable } from './whole-table.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
const ids: SeriesId[] = [];
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'brings-series');
  for (const [slug, name] of [
    ['first', 'Зима'],
    ['second', 'Élan'],
    ['third', 'eagle'],
  ] as const)
    ids.push((await own.make('Series', { slug, name: english(name) })).id);
});
afterAll(() => here.close());

const listed = async (page = ''): Promise<string[]> =>
  (await here.ask(`{ seriesList${page} { nodes { slug } } }`)).data.seriesList.nodes.map(
    ({ slug }: { slug: string }) => slug,
  );

const affiliates = async () => (await here.ask('{ affiliates { nodes { slug } } }')).data.affiliates.nodes;

const byName = ['third', 'second', 'first'];

it('all series are listed by name, whatever its case and accents, also forwards from a cursor', async () => {
  const { data } = await here.ask('{ seriesList(first: 1) { pageInfo { endCursor } } }');
  expect(await listed()).toEqual(byName);
  expect(await listed(`(after: "${data.seriesList.pageInfo.endCursor}")`)).toEqual(byName.slice(1));
});

it('a list of series costs what it holds, in one trip', async () => {
  const { cost } = (await here.ask('{ seriesList { nodes { slug name { text } } } }')).extensions;
  expect(cost).toMatchObject({ requests: 1, depth: 1, readUnits: 0.5 });
});

it('a series with a new name moves to its place', async () => {
  await own.write('updateSeries', { id: ids[2], expectedVersion: 1, name: english('Яма') });
  expect(await listed()).toEqual(['second', 'first', 'third']);
  await own.write('updateSeries', { id: ids[2], expectedVersion: 2, name: english('eagle') });
});

it('what stands in no list of its kind enters it by a step of migration, once', async () => {
  const { id: affiliate } = await own.make('Affiliate', { slug: 'group', name: english('Group'), type: 'USER_GROUP' });
  for (const key of [...ids.map(seriesKey), organizationKey(affiliate)]) {
    const { gsi1pk: _pk, gsi1sk: _sk, ...row } = (await here.table.get(key))!;
    await here.writer.put([row]);
  }
  expect([await listed(), await affiliates()]).toEqual([[], []]);
  const needs = {
    store: jobStore(here),
    items: openItems({ client: here.client, name: here.name }),
    steps,
    clock: () => new Date(),
    showProgress: () => undefined,
  };
  await migrate(needs);
  expect([await listed(), await affiliates()]).toEqual([byName, [{ slug: 'group' }]]);
  const before = await wholeTable(here);
  await migrate(needs);
  expect(changedRows(before, await wholeTable(here))).toEqual([]);
});
