import { mendText } from '@wikicon/schema';
import * as jsonld from 'jsonld';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reader } from './files.ts';
import { hostile, hostileTitles } from './hostile.ts';
import { program } from './programs.ts';
import { stages, type Stages } from './stages.ts';
import { world, type World } from './world.ts';

const site = 'http://localhost:4000';
const vocabulary = 'https://schema.org/';

let api: World;
let known: Stages;
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await world();
  known = await stages(api);
  await hostile(api, 'hostile-data');
  text = reader(api);
});
afterAll(() => api.close());

type Triple = readonly [subject: string, property: string, object: string];

/** What a processor of others makes of a file; nothing is fetched, and the one context says where words come from. */
async function triplesOf(path: string): Promise<Triple[]> {
  const quads = (await jsonld.toRDF(JSON.parse(await text(path)), {
    documentLoader: async (url: string) => {
      if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`Nobody loads ${url}.`);
      return { documentUrl: url, document: { '@context': { '@vocab': vocabulary } } };
    },
  })) as readonly Record<'subject' | 'predicate' | 'object', { readonly value: string }>[];
  return quads.map(({ subject, predicate, object }) => [
    subject.value.replace(site, ''),
    predicate.value.replace(vocabulary, ''),
    object.value.replace(site, '').replace(vocabulary, ''),
  ]);
}

/** Everything that is said of one thing, without types. */
const about = (triples: readonly Triple[], subject: string, ...properties: string[]): string[][] =>
  sorted(
    triples
      .filter(([one, property]) => one === subject && properties.includes(property))
      .map(([, property, object]) => [property, object]),
  );

const sorted = (pairs: string[][]): string[][] =>
  pairs.toSorted((one, other) => (String(one) < String(other) ? -1 : 1));

it('A processor of others finds the conference, its days and every session in conference.jsonld', async () => {
  const triples = await triplesOf('/conferences/demo/conference.jsonld');
  const sessions = await program(api, 'demo');
  const { data } = await api.ask('{ conference(slug: "demo") { name { text } startsOn endsOn } }');
  const { name, startsOn, endsOn } = data.conference;
  expect(about(triples, '/conferences/demo', 'name', 'startDate', 'endDate')).toEqual([
    ['endDate', endsOn],
    ['name', name.text],
    ['startDate', startsOn],
  ]);
  expect(about(triples, '/conferences/demo', 'subEvent')).toEqual(
    sorted(sessions.map(({ id }) => ['subEvent', `/sessions/${id}`])),
  );
  for (const { id, speakers } of sessions)
    expect([id, about(triples, `/sessions/${id}`, 'performer').length]).toEqual([id, speakers.totalCount]);
});

it.each(['ca-wikicon-2025', 'wikimania-2024'])(
  'It finds a conference whose sessions have no time: %s',
  async (slug) => {
    const triples = await triplesOf(`/conferences/${slug}/conference.jsonld`);
    const { data } = await api.ask('query ($slug: String!) { conference(slug: $slug) { startsOn program { id } } }', {
      slug,
    });
    expect(about(triples, `/conferences/${slug}`, 'startDate')).toEqual([['startDate', data.conference.startsOn]]);
    expect(about(triples, `/conferences/${slug}`, 'subEvent')).toHaveLength(data.conference.program.length);
  },
);

it('It finds the name, time, place, performer and conference of a session', async () => {
  const { person, sessions } = known;
  const triples = await triplesOf(`/sessions/${sessions.first}.jsonld`);
  const session = `/sessions/${sessions.first}`;
  expect(about(triples, session, 'name', 'startDate', 'endDate', 'performer', 'superEvent', 'eventStatus')).toEqual([
    ['endDate', '2027-04-10T11:00:00+05:00'],
    ['eventStatus', 'EventScheduled'],
    ['name', 'Synthetic first </script>'],
    ['performer', '/people/Synthetic_on_stage.ics'],
    ['startDate', '2027-04-10T10:00:00+05:00'],
    ['superEvent', '/conferences/stage-one'],
  ]);
  const [[, place]] = about(triples, session, 'location') as [string[]];
  expect(about(triples, place!, 'name')).toEqual([['name', 'Synthetic hall']]);
  expect(about(triples, '/people/Synthetic_on_stage.ics', 'name', 'url')).toEqual([
    ['name', 'Synthetic on stage.ics'],
    ['url', '/people/Synthetic_on_stage.ics'],
  ]);
  expect(person).toMatch(/^per_/);
});

it('It finds what a person performs in, and at which conferences', async () => {
  const { person, sessions } = known;
  const triples = await triplesOf(`/people/${person}.jsonld`);
  expect(about(triples, '/people/Synthetic_on_stage.ics', 'name', 'performerIn', 'sameAs')).toEqual(
    sorted([
      ['name', 'Synthetic on stage.ics'],
      ...[sessions.first, sessions.second, sessions.unplaced].map((id) => ['performerIn', `/sessions/${id}`]),
    ]),
  );
  expect(about(triples, `/sessions/${sessions.second}`, 'superEvent', 'eventStatus')).toEqual([
    ['eventStatus', 'EventCancelled'],
    ['superEvent', '/conferences/stage-two'],
  ]);
});

it('It reads hostile titles as they are stored', async () => {
  const triples = await triplesOf('/conferences/hostile-data/conference.jsonld');
  const names = triples.filter(([, property]) => property === 'name').map(([, , name]) => name);
  for (const title of hostileTitles) expect(names).toContain(mendText(title, 'line'));
});

it('No linked data can end a script', async () => {
  const { person, sessions } = known;
  for (const path of [
    '/conferences/hostile-data/conference.jsonld',
    `/sessions/${sessions.first}.jsonld`,
    `/people/${person}.jsonld`,
  ])
    expect([path, (await text(path)).includes('<')]).toEqual([path, false]);
});
