import { afterAll, beforeAll, expect, it } from 'vitest';
import { english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { merge, naming, tell, twice } from './merging.ts';
import { rowsIn } from './rows.ts';
import { starring } from './starring.ts';
import { emptyWorld, type World } from './world.ts';

/** How many milliseconds later it is than on the clock. */
let ahead = 0;
let here: World;
let own: Draft;
let twin: string;
let talk: string;

beforeAll(async () => {
  here = await emptyWorld({ clock: () => new Date(Date.now() + ahead) });
  const world = await twice(here, 'starred');
  own = world.own;
  twin = world.one;
  talk = (await own.make('Session', { title: english('Synthetic talk') })).id;
  await naming(own, [twin]);
  await own.publish();
});
afterAll(() => here.close());

const starRows = async () => (await rowsIn(here)).filter(({ type }) => type === 'Stars');

it('stars are in the export of their person, with their times, and go with them', async () => {
  const headers = await signIn(here, 'Synthetic leaver');
  const { star } = starring(here, headers);
  await star([talk]);
  const { data } = await here.ask('{ viewer { export person { id version } } }', {}, headers);
  const { entries } = JSON.parse(data.viewer.export) as { entries: { type: string; data: unknown }[] };
  expect(entries.filter(({ type }) => type === 'Stars').map((entry) => entry.data)).toEqual([
    { starred: [{ session: talk, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }], removed: [] },
  ]);
  const { id, version } = data.viewer.person;
  const text = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  await here.ask(text, { input: { id, expectedVersion: version } }, headers);
  await here.jobs.idle();
  expect(await starRows()).toEqual([]);
});

it('stars stay with whoever is signed in when another profile of theirs is merged, and when that is undone', async () => {
  const username = 'Synthetic star twin';
  const { id } = await own.make('Person', { username });
  const headers = await signIn(here, username);
  const { star, stars } = starring(here, headers);
  await star([talk]);
  expect(await merge(here, twin, id, own.headers)).toMatchObject({ state: 'PROPOSED' });
  expect(await tell(here, 'answerMergeProposal', { id: twin, accepts: true }, headers)).toMatchObject({
    state: 'MERGED',
  });
  const merged = await stars();
  await tell(here, 'undoMerge', { id: twin }, headers);
  expect([merged, await stars(), (await starRows()).length]).toEqual([[talk], [talk], 1]);
});

it('says nothing of stars where a session, its conference and its changes are asked for', async () => {
  const text = `query ($id: ID!, $person: ID!) {
    session: node(id: $id) { version ... on Session { updatedAt conference { version updatedAt } } }
    person: node(id: $person) { version }
    changes(first: 100) { nodes { id changedAt } }
  }`;
  const headers = await signIn(here, 'Synthetic quiet one');
  const { id: person } = (await here.ask('{ viewer { person { id } } }', {}, headers)).data.viewer.person;
  const told = async () => {
    // What changes tell is at least ten seconds old.
    ahead += 11_000;
    return (await here.ask(text, { id: talk, person })).data;
  };
  const before = await told();
  expect(before.changes.nodes.map(({ id }: { id: string }) => id)).toContain(talk);
  await starring(here, headers).star([talk]);
  await here.jobs.idle();
  expect(await told()).toEqual(before);
});
