import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from '../drafts.ts';
import { signIn } from '../identities.ts';
import { emptyWorld, type World } from '../world.ts';

let here: World;
let own: Draft;

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'one');
  const topic = await own.make('Topic', { slug: 'data', name: english('Data'), wikidataId: 'Q2013' });
  const type = { type: 'USER_GROUP' };
  const [seen, unseen] = [
    await own.make('Affiliate', { slug: 'seen-group', name: english('Seen'), ...type }),
    await own.make('Affiliate', { slug: 'unseen-group', name: english('Unseen'), ...type }),
  ];
  const listed = await own.make('Person', { username: 'Synthetic Şpeaker' });
  const unlisted = await own.make('Person', { username: 'Synthetic Hidden' });
  const speaker = (person: string, organization: string) => ({
    person,
    role: 'PRESENTER',
    representing: [organization],
  });
  const session = await own.make('Session', {
    title: [
      { language: 'en', text: 'Maps of Tashkent' },
      { language: 'ru', text: 'Карты Ташкента' },
    ],
    topics: [topic.id],
    speakers: [speaker(listed.id, seen.id)],
  });
  await own.make('Session', { title: english('A talk'), speakers: [speaker(unlisted.id, unseen.id)] });
  await own.make('MediaFile', {
    session: session.id,
    pageUrl: 'https://commons.wikimedia.org/wiki/File:Synthetic.jpg',
    license: 'CC0-1.0',
  });
  await here.jobs.idle();
  await own.publish();
  await here.ask(
    'mutation ($input: SetListingInput!) { setListing(input: $input) { __typename } }',
    { input: { conference: own.id, isListed: false } },
    await signIn(here, 'Synthetic Hidden'),
  );
  await here.jobs.idle();
});
afterAll(() => here.close());

const inConference =
  'query ($filter: SessionFilter) { conference(slug: "one") { sessions(filter: $filter) { nodes { title { text } } } } }';
const across = 'query ($filter: SessionFilter) { sessions(filter: $filter) { nodes { title { text } } } }';

async function found(query: string, filter: object): Promise<string[]> {
  const { data, errors } = await here.ask(query, { filter });
  expect(errors).toBeUndefined();
  return (data.conference ?? data).sessions.nodes.map((one: any) => one.title.text).toSorted();
}

it.each([
  [{ wikidataIds: ['Q2013'] }, ['Maps of Tashkent']],
  [{ wikidataIds: [' q2013'] }, ['Maps of Tashkent']],
  [{ wikidataIds: ['Q1'] }, []],
  [{ represented: ['seen-group'] }, ['Maps of Tashkent']],
  [{ represented: ['unseen-group'] }, []],
  [{ hasMedia: true }, ['Maps of Tashkent']],
  [{ hasMedia: false }, ['A talk']],
] as const)('in a conference and across them %o finds the same: %o', async (filter, titles) => {
  expect(await found(inConference, filter)).toEqual(titles);
  expect(await found(across, filter)).toEqual(titles);
});

it.each([
  ['maps', ['Maps of Tashkent']],
  ['ТАШКЕНТА карты', ['Maps of Tashkent']],
  ['speak synth', ['Maps of Tashkent']],
  ['aps', []],
  ['hidden', []],
  ['', ['A talk', 'Maps of Tashkent']],
])('words begin words of titles, and of names of speakers who are listed: “%s” finds %o', async (text, titles) => {
  expect(await found(inConference, { text })).toEqual(titles);
});

it('sessions and people are found by their words across conferences', async () => {
  const { data } = await here.ask(
    '{ sessions(filter: { text: "maps" }) { totalCount nodes { title { text } } } people(filter: { text: "ZZZ" }) { totalCount } }',
  );
  expect(data).toEqual({
    sessions: { totalCount: 1, nodes: [{ title: { text: 'Maps of Tashkent' } }] },
    people: { totalCount: 0 },
  });
});

it('conferences are found by the words of their names', async () => {
  const { data } = await here.ask(
    '{ one: conferences(filter: { text: "ON" }) { totalCount } two: conferences(filter: { text: "two" }) { totalCount } }',
  );
  expect([data.one.totalCount, data.two.totalCount]).toEqual([1, 0]);
});

it('a cursor of another list, and of other conditions, is refused', async () => {
  const query = 'query ($after: String) { sessions(after: $after, filter: { hasMedia: true }) { nodes { id } } }';
  const { data } = await here.ask(
    '{ sessions(first: 1) { pageInfo { endCursor } } people(first: 1) { pageInfo { endCursor } } }',
  );
  for (const after of [data.sessions.pageInfo.endCursor, data.people.pageInfo.endCursor, 'forged']) {
    const { errors } = await here.ask(query, { after });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_CURSOR', argument: 'after' });
  }
});
