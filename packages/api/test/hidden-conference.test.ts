import { afterEach, beforeEach, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { reader } from './files.ts';
import { signIn } from './identities.ts';
import { changesOf } from './mirror/list.ts';
import { built, index } from './pages.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
/** How many milliseconds later it is than on the clock. */
let ahead: number;
let own: Draft;
let administrator: Record<string, string>;
beforeEach(async () => {
  ahead = 0;
  const administrators = ['sub of Synthetic administrator'];
  here = await emptyWorld({ administrators, builtFiles: built(index), clock: () => new Date(Date.now() + ahead) });
  own = await draft(here, 'synthetic-hidden');
  const person = await own.make('Person', { displayName: 'Synthetic speaker' });
  const series = await own.make('Series', { slug: 'synthetic-series', name: english('Synthetic series') });
  await own.make('Session', {
    title: english('Synthetic hideaway'),
    spokenLanguages: ['uz'],
    speakers: [{ person: person.id, role: 'PRESENTER' }],
  });
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  await own.write('updateConference', { id: own.id, expectedVersion: data.node.version, series: series.id });
  await own.publish();
  administrator = await signIn(here, 'Synthetic administrator');
});
afterEach(() => here.close());

async function set(name: 'hideConference' | 'unhideConference', input: object, headers = administrator) {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  const text = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    __typename ... on WriteError { message } } }`;
  const asked = { input: { id: own.id, expectedVersion: data.node.version, ...input } };
  const answer = (await here.ask(text, asked, headers)).data[name];
  await here.jobs.idle();
  return answer;
}

const reason = 'It is an invented conference.';
const done = { __typename: 'ConferencePayload' };

/** Every way by which a reader comes to a conference whose address they do not have. */
async function found() {
  const { data, errors } = await here.ask(`{
    conferences(first: 10) { nodes { slug } }
    bySlug: conferences(first: 10, filter: { slugs: ["synthetic-hidden"] }) { nodes { slug } }
    sessions(first: 10) { nodes { title { text } } facets { language { values { count } } } }
    people(first: 10, filter: { conferences: ["synthetic-hidden"] }) { nodes { displayName } }
    search(query: "hideaway", first: 10) { nodes { __typename } }
    series(slug: "synthetic-series") { conferences(first: 10) { nodes { slug } } }
  }`);
  expect(errors).toBeUndefined();
  return data;
}

const nothing = {
  conferences: { nodes: [] },
  bySlug: { nodes: [] },
  sessions: { nodes: [], facets: { language: { values: [] } } },
  people: { nodes: [] },
  search: { nodes: [] },
  series: { conferences: { nodes: [] } },
};

it('A hidden conference stands in no list and is not found, and its address leads to it as before', async () => {
  const before = await found();
  expect(before).toEqual({
    conferences: { nodes: [{ slug: 'synthetic-hidden' }] },
    bySlug: { nodes: [{ slug: 'synthetic-hidden' }] },
    sessions: {
      nodes: [{ title: { text: 'Synthetic hideaway' } }],
      facets: { language: { values: [{ count: 1 }] } },
    },
    people: { nodes: [{ displayName: 'Organizer of synthetic-hidden' }, { displayName: 'Synthetic speaker' }] },
    search: { nodes: [{ __typename: 'Session' }] },
    series: { conferences: { nodes: [{ slug: 'synthetic-hidden' }] } },
  });
  expect(await set('hideConference', { reason })).toEqual(done);
  expect(await found()).toEqual(nothing);
  const { data } = await here.ask(
    '{ conference(slug: "synthetic-hidden") { slug program { title { text } } people(first: 9) { totalCount } } }',
  );
  expect(data.conference).toEqual({
    slug: 'synthetic-hidden',
    program: [{ title: { text: 'Synthetic hideaway' } }],
    people: { totalCount: 2 },
  });
  expect(await set('unhideConference', {})).toEqual(done);
  expect(await found()).toEqual(before);
});

it('The sitemap names a hidden conference no more, and who keeps a copy is told that it and its sessions are gone', async () => {
  const pages = async () =>
    [...(await reader(here)('/sitemap.xml')).matchAll(/<loc>[^<]*(\/conferences\/[^<]*)<\/loc>/g)].map(
      ([, path]) => path,
    );
  const list = changesOf(here);
  const address = '/conferences/synthetic-hidden';
  expect(await pages()).toEqual([address, `${address}/program`]);
  ahead += 11_000;
  const { told: known, after } = await list.rest(null);
  await set('hideConference', { reason });
  ahead += 11_000;
  const { told } = await list.rest(after);
  const parts = (all: any[]) =>
    all.filter(({ id }) => /^(con|ses)_/.test(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const gone = { isRemoved: true, mergedInto: null, node: null };
  expect(parts(told)).toEqual(parts(known).map(({ id }) => ({ id, ...gone })));
  expect([parts(known).length, await pages()]).toEqual([2, []]);
});

it('Its organizers and administrators read the reason, and nobody else', async () => {
  await set('hideConference', { reason });
  const seen = async (headers = {}) =>
    (await here.ask('{ conference(slug: "synthetic-hidden") { hiddenReason } }', {}, headers)).data.conference
      .hiddenReason;
  const stranger = await signIn(here, 'Synthetic stranger');
  expect([await seen(own.headers), await seen(administrator), await seen(stranger), await seen()]).toEqual([
    reason,
    reason,
    null,
    null,
  ]);
  const text = `{ conference(slug: "synthetic-hidden") { audit(first: 1) { nodes { reason changes { field } } } } }`;
  const { data } = await here.ask(text, {}, own.headers);
  expect(data.conference.audit.nodes).toEqual([
    { reason, changes: [{ field: 'isHidden' }, { field: 'hiddenReason' }] },
  ]);
});

it('Another reason changes nothing of what others see', async () => {
  await set('hideConference', { reason });
  const everything = async () => {
    const text =
      '{ conference(slug: "synthetic-hidden") { version updatedAt hiddenReason name { text } program { id version } } }';
    const { data, extensions } = await here.ask(text);
    return [data, extensions.cost, await found()];
  };
  const before = await everything();
  await set('hideConference', { reason: 'Another reason.' });
  expect(await everything()).toEqual(before);
});

it('Organizers neither hide it nor bring it back, and a reason is asked for', async () => {
  expect(await set('hideConference', { reason }, own.headers)).toMatchObject({ __typename: 'NotAllowed' });
  expect(await set('hideConference', { reason: ' ' })).toMatchObject({ __typename: 'InvalidInput' });
  await set('hideConference', { reason });
  expect(await set('unhideConference', {}, own.headers)).toMatchObject({ __typename: 'NotAllowed' });
});
