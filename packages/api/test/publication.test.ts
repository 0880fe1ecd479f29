import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRunner, jobsElsewhere } from '../src/jobs/jobs.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { appOn, askOf, emptyWorld, type World } from './world.ts';
import { writing } from './write.ts';

let here: World;
let own: Draft;
let ids: string[];
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'publication');
  const { id: person } = await own.make('Person', { username: 'Synthetic on stage' });
  const affiliate = await own.make('Affiliate', { slug: 'on-stage', name: english('On stage'), type: 'USER_GROUP' });
  const speakers = [{ person, role: 'PRESENTER', representing: [affiliate.id] }];
  const { id: session } = await own.make('Session', { title: english('A talk'), speakers });
  await here.jobs.idle();
  ids = [own.id, person, session];
});
afterAll(() => here.close());

const look = `query ($slug: String!, $ids: [ID!]!) {
  conference(slug: $slug) { people { totalCount } program { id } }
  conferences(first: 50) { nodes { slug } }
  person(username: "Synthetic on stage") { sessions { nodes { title { text } } } conferences { nodes { slug } } }
  affiliate(slug: "on-stage") { sessions { nodes { id } } conferences { nodes { slug } } }
  nodes(ids: $ids) { __typename }
}`;

/** What everybody sees of it, on every way. */
async function seen() {
  const { data, errors } = await here.ask(look, { slug: own.slug, ids });
  expect(errors).toBeUndefined();
  return {
    conference: data.conference && [data.conference.people.totalCount, data.conference.program.length],
    isListed: data.conferences.nodes.some(({ slug }: { slug: string }) => slug === own.slug),
    person: data.person && [data.person.sessions.nodes.length, data.person.conferences.nodes.length],
    affiliate: [data.affiliate.sessions.nodes.length, data.affiliate.conferences.nodes.length],
    nodes: data.nodes.map((node: { __typename: string } | null) => node?.__typename ?? null),
  };
}

async function setTo(publication: string, ask = own.tell) {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  return ask('setPublication', { id: own.id, expectedVersion: data.node.version, publication });
}

const hidden = { conference: null, isListed: false, affiliate: [0, 0] };
const shown = {
  conference: [2, 1],
  isListed: true,
  person: [1, 1],
  affiliate: [1, 1],
  nodes: ['Conference', 'Person', 'Session'],
};

it('a draft is nowhere, a published conference everywhere, and one that is taken back nowhere again', async () => {
  expect(await seen()).toEqual({ ...hidden, person: null, nodes: [null, null, null] });
  await setTo('PUBLISHED');
  await here.jobs.idle();
  expect(await seen()).toEqual(shown);
  await setTo('DRAFT');
  await here.jobs.idle();
  // The person was seen, and stays; what they did there is the draft's.
  expect(await seen()).toEqual({ ...hidden, person: [0, 0], nodes: [null, 'Person', null] });
});

it('publishing that was cut off is finished by whoever comes next', async () => {
  await setTo('PUBLISHED', writing({ ask: askOf(appOn(here, { jobs: jobsElsewhere })) }, own.headers));
  expect(await seen()).toMatchObject({ nodes: ['Conference', 'Person', 'Session'], person: [0, 0] });
  await createRunner(jobStore(here), () => undefined).resume();
  expect(await seen()).toEqual(shown);
});

it('nothing in an archived conference changes, and everybody still sees it', async () => {
  await setTo('ARCHIVED');
  await here.jobs.idle();
  expect(await seen()).toEqual(shown);
  expect(await own.tell('createTopic', { conference: own.id, slug: 'late', name: english('Late') })).toMatchObject({
    __typename: 'NotAllowed',
    message: 'The conference is archived: nothing in it changes any more.',
  });
  expect(await setTo('PUBLISHED')).toMatchObject({ __typename: 'ConferencePayload' });
});
