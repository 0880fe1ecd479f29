import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guidOf } from '../src/interchange/export/names.ts';
import { draft, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { bring, closing, differing, guid, opening, programOf, rowsOf, scheduleFile, speaker } from './imports.ts';
import { world, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await world()));
beforeEach(async () => (here = await draft(api, `people-${(count += 1)}`)));
afterAll(() => api.close());

const toBring = (events = [opening]) => bring(api, scheduleFile(events), { slug: here.slug });

const person = async (id: string, headers = {}): Promise<any> =>
  (await api.ask('query ($id: ID!) { node(id: $id) { ... on Person { id displayName version } } }', { id }, headers))
    .data.node;

const onStage = async (): Promise<string> => (await programOf(api, here))[0].speakers.edges[0].node.id;

/** The organizers name their account, and they sign in with it. */
async function signedInAs(id: string) {
  const { version } = await person(id, here.headers);
  await here.write('updatePerson', { id, expectedVersion: version, username: `Synthetic own ${count}` });
  await api.jobs.idle();
  return signIn(api, `Synthetic own ${count}`);
}

describe('People of a schedule', () => {
  it('are shown to nobody else before the program is published, and then to everybody', async () => {
    await toBring();
    const id = await onStage();
    expect([await person(id), (await person(id, here.headers)).displayName]).toEqual([null, speaker.name]);
    await here.publish();
    expect((await person(id)).displayName).toBe(speaker.name);
  });

  it('who are named in a published program are shown with it, and those who are not on any stage are not', async () => {
    await here.publish();
    const file = JSON.stringify({
      sessions: [
        {
          id: 's',
          en: { title: 'Synthetic' },
          speakers: ['on'],
          start: '2027-04-10T10:00:00+05:00',
          end: '2027-04-10T11:00:00+05:00',
        },
      ],
      speakers: ['on', 'off'].map((id) => ({ id, en: { name: `Synthetic ${id}` } })),
    });
    expect((await bring(api, file, { slug: here.slug })).people).toMatchObject({ total: 2, created: 2 });
    const { data } = await api.ask(
      'query ($slug: String!) { conference(slug: $slug) { people(first: 9) { nodes { displayName } } } }',
      { slug: here.slug },
    );
    const names = new Set(data.conference.people.nodes.map(({ displayName }: any) => displayName));
    expect([names.has('Synthetic on'), names.has('Synthetic off')]).toEqual([true, false]);
  });

  it('who were erased stay out when the file comes again', async () => {
    const canary = { guid: guid(950), name: 'Synthetic canary of a file' };
    await toBring([{ ...opening, persons: [canary] }]);
    await here.publish();
    const id = await onStage();
    const own = await signedInAs(id);
    const { version } = await person(id, own);
    const { data } = await api.ask(
      'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }',
      { input: { id, expectedVersion: version } },
      own,
    );
    expect(data.erasePerson.__typename).toBe('Deletion');
    await api.jobs.idle();
    const report = await toBring([{ ...opening, title: 'Synthetic welcome', persons: [canary] }]);
    expect([report.people.created, report.warnings[0]?.message]).toEqual([
      0,
      'A person of the file was taken out of the graph, and stays out.',
    ]);
    expect((await programOf(api, here))[0].speakers.edges).toEqual([]);
    expect([...(await rowsOf(api))].filter((row) => row.includes(canary.name))).toEqual([]);
  });

  it('are not somebody else because the file has the guid of somebody else', async () => {
    const { data } = await api.ask('{ conference(slug: "demo") { people(first: 1) { nodes { id displayName } } } }');
    const [victim] = data.conference.people.nodes;
    await toBring([{ ...opening, persons: [{ guid: guidOf(victim.id), name: 'Synthetic impostor' }] }]);
    expect(await onStage()).not.toBe(victim.id);
    expect(await person(victim.id)).toMatchObject({ displayName: victim.displayName });
  });

  it('are those of our own files when they come back under their names', async () => {
    const { data } = await api.ask('{ conference(slug: "demo") { people(first: 1) { nodes { id displayName } } } }');
    const [known] = data.conference.people.nodes;
    const before = await person(known.id);
    const report = await toBring([{ ...opening, persons: [{ guid: guidOf(known.id), name: known.displayName }] }]);
    expect([report.people.created, await onStage(), await person(known.id)]).toEqual([0, known.id, before]);
  });

  it('keep the name that they gave themselves here once they are looked after by themselves', async () => {
    await toBring();
    const id = await onStage();
    const own = await signedInAs(id);
    const report = await toBring([{ ...opening, persons: [{ ...speaker, name: 'Synthetic other name' }] }]);
    expect([report.people, (await person(id, own)).displayName]).toEqual([
      { total: 1, created: 0, updated: 0, unchanged: 1 },
      speaker.name,
    ]);
  });
});

describe('A file that cannot be brought in', () => {
  const cut = scheduleFile([opening, closing]).slice(0, -40);
  it.each([
    ['is cut off', cut, 'line 1'],
    [
      'has a day that is none',
      scheduleFile([{ ...opening, date: '2027-04-31T10:00:00+05:00' }]),
      'schedule.conference.days[0].rooms["Synthetic hall"][0]',
    ],
  ])('because it %s changes not one row', async (_name, file, place) => {
    await toBring();
    const before = await rowsOf(api);
    await expect(bring(api, file, { slug: here.slug })).rejects.toMatchObject({ problems: [{ place }] });
    expect(differing(before, await rowsOf(api))).toEqual([]);
  });

  it('because its conference is archived changes not one row', async () => {
    await here.publish();
    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id: here.id }, here.headers);
    await here.write('setPublication', { id: here.id, expectedVersion: data.node.version, publication: 'ARCHIVED' });
    await api.jobs.idle();
    const before = await rowsOf(api);
    await expect(toBring()).rejects.toThrow('is archived: nothing in it changes any more.');
    expect(differing(before, await rowsOf(api))).toEqual([]);
  });
});
