import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { reportText } from '../src/interchange/import/report.ts';
import { draft, type Draft } from './drafts.ts';
import { bring, guid, scheduleFile } from './imports.ts';
import { appOn, askOf, emptyWorld, type World } from './world.ts';
import { done, writing } from './write.ts';

let here: World;
let made: Draft;
let hidden: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  const having = async (
    slug: string,
    topics: readonly (readonly [language: string, name: string, item: string | null])[],
  ) => {
    const one = await draft(here, slug);
    for (const [at, [language, text, wikidataId]] of topics.entries())
      await one.make('Topic', { slug: `topic-${at}`, name: [{ language, text }], wikidataId });
    await here.jobs.idle();
    return one;
  };
  const publics = [
    await having('synthetic-1', [
      ['ru', 'Википедия', 'Q52'],
      ['en', 'Maps', null],
    ]),
    await having('synthetic-2', [
      ['en', 'WIKIPEDIA', 'Q52'],
      ['en', 'Wikipedia', 'Q999'],
    ]),
    await having('synthetic-3', [
      ['en', 'Wikipedia in schools', 'Q7'],
      ['uz', 'Oʻzbekiston tarixi', 'Q265'],
    ]),
  ];
  hidden = await having('synthetic-draft', [['en', 'Secret', 'Q1']]);
  for (const one of publics) await one.publish();
});
afterAll(() => here.close());

const events = ['Vikipediya', 'Ўзбекистон тарихи', 'Maps', 'Secret', 'Schools'].map((track, at) => ({
  guid: guid(at),
  title: `Synthetic session ${at}`,
  date: `2027-04-10T1${at}:00:00+05:00`,
  track,
}));
const toBring = (slug: string, isDryRun: boolean) => bring(here, scheduleFile(events), { slug, isDryRun });
const items = {
  wikipedia: [
    { wikidataId: 'Q52', name: 'Википедия', conferences: 2 },
    { wikidataId: 'Q999', name: 'Wikipedia', conferences: 1 },
  ],
  history: [{ wikidataId: 'Q265', name: 'Oʻzbekiston tarixi', conferences: 1 }],
};

it('A dry run proposes the items of public topics of the same name, the most used first, and sets none', async () => {
  made = await draft(here, 'synthetic-imported');
  const { topicItems } = await toBring(made.slug, true);
  expect(topicItems).toEqual([
    { place: expect.any(String), name: 'Vikipediya', topic: null, items: items.wikipedia },
    { place: expect.any(String), name: 'Ўзбекистон тарихи', topic: null, items: items.history },
  ]);
});

it('An import proposes them with the ids by which they are accepted, until they are', async () => {
  const report = await toBring(made.slug, false);
  const { topicItems } = report;
  expect(topicItems.map(({ name, items: proposed }) => [name, proposed])).toEqual([
    ['Vikipediya', items.wikipedia],
    ['Ўзбекистон тарихи', items.history],
  ]);
  expect(reportText(report)).toContain(
    `${topicItems[0]!.topic}: Q52 (“Википедия” of 2 conferences), Q999 (“Wikipedia” of one conference)`,
  );
  const id = topicItems[0]!.topic!;
  const topic = () =>
    here.ask('query ($id: ID!) { node(id: $id) { version ... on Topic { wikidataId } } }', { id }, made.headers);
  const { data } = await topic();
  expect(data.node.wikidataId).toBeNull();
  await made.write('updateTopic', { id, expectedVersion: data.node.version, wikidataId: 'Q52' });
  expect((await toBring(made.slug, false)).topicItems.map(({ name }) => name)).toEqual(['Ўзбекистон тарихи']);
});

it('A topic of a draft proposes nothing before it is published, nor from the moment that it is a draft again', async () => {
  const proposed = async () => (await toBring(made.slug, true)).topicItems.map(({ name }) => name);
  expect(await proposed()).not.toContain('Secret');
  await hidden.publish();
  expect(await proposed()).toContain('Secret');
  // What follows the write is done by nobody: the index still has the topic.
  const waiting: World = { ...here, ask: askOf(appOn(here, { jobs: jobsElsewhere })) };
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: hidden.id });
  const input = { id: hidden.id, expectedVersion: data.node.version, publication: 'DRAFT' };
  await done(writing(waiting, hidden.headers)('setPublication', input));
  expect(await proposed()).not.toContain('Secret');
});

it('An import of more topics than it looks for says so', async () => {
  const tracks = Array.from({ length: 51 }, (_, at) => ({ guid: guid(at), title: `${at}`, track: `Track ${at}` }));
  const { topicItems, warnings } = await bring(here, scheduleFile(tracks), { slug: made.slug, isDryRun: true });
  expect([topicItems, warnings.filter(({ place }) => place === 'topics')]).toEqual([
    [],
    [
      {
        place: 'topics',
        message: 'Items of Wikidata were looked for by the names of 50 of 51 topics.',
        code: 'SOME_TOPICS',
        values: [50, 51],
      },
    ],
  ]);
});
