import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let series: string;
/** Three conferences of a series, from the latest on; the first stays a draft. */
let conferences: Draft[];
let names: Record<'both' | 'one' | 'hidden' | 'ofDraft', string>;

beforeAll(async () => {
  here = await emptyWorld();
  conferences = [await draft(here, 'third'), await draft(here, 'second'), await draft(here, 'first')];
  const [third, second, first] = conferences as [Draft, Draft, Draft];
  series = (await first.make('Series', { slug: 'family', name: [{ language: 'en', text: 'Family' }] })).id;
  for (const [at, { write, id }] of conferences.entries())
    await write('updateConference', {
      id,
      expectedVersion: 1,
      series,
      startsOn: `${2030 - at}-04-10`,
      endsOn: `${2030 - at}-04-11`,
    });
  const person = async ({ make }: Draft, name: string): Promise<string> =>
    (await make('Person', { displayName: name, username: name })).id;
  names = {
    both: await person(first, 'Anna'),
    one: await person(second, 'Boris'),
    hidden: await person(second, 'Cem'),
    ofDraft: await person(third, 'Dana'),
  };
  const speak = ({ make }: Draft, ...people: string[]) =>
    make('Session', {
      title: [{ language: 'en', text: 'A talk' }],
      speakers: people.map((one) => ({ person: one, role: 'PRESENTER' })),
    });
  await speak(first, names.both);
  await here.jobs.idle();
  await first.publish();
  await speak(second, names.both, names.one, names.hidden);
  await speak(third, names.both, names.ofDraft);
  await here.jobs.idle();
  await second.publish();
  const headers = await signIn(here, 'Cem');
  await here.ask(
    'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }',
    { input: { conference: second.id, isListed: false } },
    headers,
  );
  await here.jobs.idle();
});
afterAll(() => here.close());

const ask = (page = '') =>
  here.ask(
    `query ($id: ID!) { node(id: $id) { ... on Series { people${page} { totalCount isComplete pageInfo { hasNextPage endCursor }
      edges { node { displayName } conferences { slug } } } } } }`,
    { id: series },
  );

const told = (edges: { node: { displayName: string }; conferences: { slug: string }[] }[]) =>
  edges.map(({ node, conferences: listed }) => [node.displayName, ...listed.map(({ slug }) => slug)]);

it('the people of a series are those listed in its public conferences, each once, by name', async () => {
  const { people } = (await ask()).data.node;
  const organizers = [
    ['Organizer of first', 'first'],
    ['Organizer of second', 'second'],
  ];
  expect(told(people.edges)).toEqual([['Anna', 'second', 'first'], ['Boris', 'second'], ...organizers]);
  expect([people.totalCount, people.isComplete]).toEqual([4, true]);
});

it('the people of a series are read page by page', async () => {
  const first = (await ask('(first: 1)')).data.node.people;
  const second = (await ask(`(first: 1, after: "${first.pageInfo.endCursor}")`)).data.node.people;
  expect([first, second].map(({ edges }) => told(edges))).toEqual([
    [['Anna', 'second', 'first']],
    [['Boris', 'second']],
  ]);
});

it('the people of a series cost a range each of its public conferences, all at once', async () => {
  const { cost } = (await ask()).extensions;
  expect(cost).toMatchObject({ requests: 4, depth: 3 });
});

it('the people of a series with many conferences are said to be incomplete, and are not counted', async () => {
  const [, , { id: of }] = conferences as [Draft, Draft, Draft];
  const row = (await here.table.get({ pk: series.replace('ser_', 'SER#'), sk: `REF#${of}` }))!;
  const copies = Array.from({ length: 20 }, (_, at) => ({
    ...row,
    sk: `REF#later-${at}`,
    gsi1sk: `CON#2031-01-${10 + at}#`,
  }));
  await here.writer.put(copies);
  const { people } = (await ask()).data.node;
  expect([people.totalCount, people.isComplete]).toEqual([null, false]);
  await here.writer.remove(copies.map(({ pk, sk }) => ({ pk, sk })));
});
