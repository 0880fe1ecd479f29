import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, getter, reader } from './files.ts';
import { stages, type Stages } from './stages.ts';
import { world, type World } from './world.ts';

let api: World;
let known: Stages;
let get: ReturnType<typeof getter>;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await world();
  known = await stages(api);
  [get, text] = [getter(api), reader(api)];
});
afterAll(() => api.close());

const vevents = (file: string): string[] => eventsOf(file).map(({ component }) => component.toString());

it('The calendar of a person has their sessions as the calendars of their conferences have them', async () => {
  const { person, conferences } = known;
  const [own, one, other] = await Promise.all([
    text(`/people/${person}.ics`),
    text(`/conferences/${conferences[0]!.slug}/schedule.ics`),
    text(`/conferences/${conferences[1]!.slug}/schedule.ics`),
  ]);
  expect(vevents(own)).toHaveLength(2);
  expect(vevents(own).toSorted()).toEqual([...vevents(one), ...vevents(other)].toSorted());
  expect(eventsOf(own).map(({ location }) => location)).toContain('Synthetic hall');
});

it('The calendar of everybody on stage at the demo is the part of its calendar that they are in', async () => {
  const { data } = await api.ask(
    '{ conference(slug: "demo") { program { id speakers(first: 30) { nodes { id } } } } }',
  );
  const whole = eventsOf(await text('/conferences/demo/schedule.ics'));
  const people = new Map<string, string[]>();
  for (const { id, speakers } of data.conference.program)
    for (const speaker of speakers.nodes) people.set(speaker.id, [...(people.get(speaker.id) ?? []), id]);
  const [busiest] = [...people].toSorted(([, one], [, two]) => two.length - one.length);
  const [person, sessions] = busiest!;
  const mine = whole.filter(({ component }) =>
    sessions.some((id) => String(component.getFirstPropertyValue('url')).endsWith(id)),
  );
  expect(vevents(await text(`/people/${person}.ics`)).toSorted()).toEqual(
    mine.map(({ component }) => component.toString()).toSorted(),
  );
});

it.each(['ics', 'jsonld'])('A file of a person says nothing of a draft, not even to its team: .%s', async (form) => {
  const { person, conferences } = known;
  const response = await get(`/people/${person}.${form}`, conferences[2]!.headers);
  expect([response.status, (await response.text()).includes('secret')]).toEqual([200, false]);
});

it.each(['ics', 'jsonld'])('A person who is not public is like nobody, to their team too: .%s', async (form) => {
  const answers = [known.hidden, 'per_01M82V7M003BEM5YTXPP6KNMN2'].map(async (id) => {
    const response = await get(`/people/${id}.${form}`, known.conferences[2]!.headers);
    return [response.status, [...response.headers], await response.text()];
  });
  const [hidden, missing] = await Promise.all(answers);
  expect(hidden).toEqual(missing);
  expect(hidden![0]).toBe(404);
});

it.each(['ics', 'jsonld'])('A session of a draft has no file, for its team neither: .%s', async (form) => {
  const response = await get(`/sessions/${known.sessions.secret}.${form}`, known.conferences[2]!.headers);
  expect(response.status).toBe(404);
});

it('A file of a person is known again by its hash alone, for whoever leaves a stage leaves no date', async () => {
  const path = `/people/${known.person}.ics`;
  const first = await get(path);
  const [same, dated] = await Promise.all([
    get(path, { 'if-none-match': first.headers.get('etag')! }),
    get(path, { 'if-modified-since': new Date().toUTCString() }),
  ]);
  expect([first.headers.get('last-modified'), same.status, dated.status]).toEqual([null, 304, 200]);
});

it('A conference that is taken back leaves the calendars of its people', async () => {
  const [, other] = known.conferences;
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id: other!.id }, other!.headers);
  await other!.write('setPublication', {
    id: other!.id,
    expectedVersion: data.node.version,
    publication: 'DRAFT',
  });
  // At once, and not only when what follows is done.
  const [event, ...others] = eventsOf(await text(`/people/${known.person}.ics`));
  expect([event!.summary, others]).toEqual(['Synthetic first </script>', []]);
  await api.jobs.idle();
});
