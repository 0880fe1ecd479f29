import { exportFiles } from '@wikicon/schema';
import { expect } from 'vitest';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

type Headers = Record<string, string>;

/** A draft with one session that names all that a session can name, and what names it; how all of that is looked at. */
export interface ProgramWorld {
  readonly here: World;
  readonly own: Draft;
  readonly ids: Readonly<Record<'person' | 'session' | 'media' | 'announcement' | 'room', string>>;
  /** Milliseconds pass. */
  wait(some: number): void;
  /** What follows writes is done by nobody else. */
  settled(): Promise<unknown>;
  set(name: string, input: object, headers?: Headers): Promise<any>;
  setProgram(programPublication: 'DRAFT' | 'PUBLISHED', headers?: Headers): Promise<any>;
  /** Publishes the conference, and not its program. */
  hide(): Promise<void>;
  /** What is seen of the program on every way, and what that cost. */
  ask(headers?: Headers): Promise<any>;
  /** All files that tell of it. */
  files(): Promise<string>;
}

export async function programWorld(): Promise<ProgramWorld> {
  let now = Date.now();
  const clock = () => new Date(now);
  const here = await emptyWorld({ jobs: jobsElsewhere, clock });
  const own = await draft(here, 'synthetic-program');
  const settled = () => runLeftJobs(jobStore(here, clock));
  const ids = await madeIn(own);
  await settled();

  async function set(name: string, input: object, headers: Headers = own.headers) {
    const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
    const text = `mutation ($input: S${name.slice(1)}Input!) { ${name}(input: $input) {
      __typename ... on WriteError { message } ... on BlockingConflicts { conflicts { rule } } } }`;
    const asked = { input: { id: own.id, expectedVersion: data.node.version, ...input } };
    return (await here.ask(text, asked, headers)).data[name];
  }
  const setProgram: ProgramWorld['setProgram'] = (programPublication, headers) =>
    set('setProgramPublication', { programPublication }, headers);

  return {
    here,
    own,
    ids,
    wait: (some) => (now += some),
    settled,
    set,
    setProgram,
    async hide() {
      await setProgram('DRAFT');
      await set('setPublication', { publication: 'PUBLISHED' });
      await settled();
    },
    async ask(headers = {}) {
      const asked = { slug: own.slug, ...ids };
      const answers = [await here.ask(look, asked, headers), await here.ask(find, asked, headers)];
      expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
      const costs = answers.map(({ extensions }) => extensions.cost);
      return { ...answers[0]!.data, ...answers[1]!.data, costs };
    },
    async files() {
      const paths = [
        ...Object.values(exportFiles).map(({ file }) => `/conferences/${own.slug}/${file}`),
        ...['ics', 'jsonld'].map((form) => `/sessions/${ids.session.slice('ses_'.length)}.${form}`),
        `/sessions/${ids.session}`,
        '/sitemap.xml',
      ];
      const answers = await Promise.all(paths.map((path) => here.app(new Request(`http://localhost:4000${path}`))));
      return JSON.stringify(await Promise.all(answers.map(async (one) => [one.status, await one.text()])));
    },
  };
}

async function madeIn(own: Draft): Promise<ProgramWorld['ids']> {
  const make = async (type: string, fields: object): Promise<string> => (await own.make(type, fields)).id;
  const name = english('Synthetic');
  const affiliate = await make('Affiliate', { slug: 'on-stage', name, type: 'USER_GROUP' });
  const person = await make('Person', { username: 'Synthetic on stage' });
  const room = await make('Room', { venue: await make('Venue', { name }), slug: 'hall', name });
  const session = await make('Session', {
    title: english('Zanzibar'),
    abstract: english('Zanzibar and more'),
    type: await make('SessionType', { slug: 'talk', name }),
    topics: [await make('Topic', { slug: 'topic', name, wikidataId: 'Q2013' })],
    slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room },
    speakers: [{ person, role: 'PRESENTER', representing: [affiliate] }],
  });
  const media = await make('MediaFile', { pageUrl: 'https://example.org/file', session });
  const publishedAt = '2025-04-19T05:00:00Z';
  const announcement = await make('Announcement', { title: name, publishedAt, sessions: [session] });
  return { person, session, media, announcement, room };
}

const found = 'edges { node { id } matches { field } }';
const look = `query ($slug: String!) {
  conference(slug: $slug) {
    programPublication updatedAt
    program { id } sessions(first: 5) { totalCount nodes { id } }
    people(first: 5) { totalCount nodes { id } } affiliates(first: 5) { totalCount }
    topics { sessions(first: 5) { totalCount } } sessionTypes { sessions(first: 5) { totalCount } }
    venues { rooms { sessions(first: 5) { totalCount } } }
    media(first: 5) { nodes { session { id } } } announcements(first: 5) { nodes { sessions { id } } }
    exports { format updatedAt }
  }
  affiliate(slug: "on-stage") { sessions(first: 5) { nodes { id } } conferences(first: 5) { nodes { id } } }
}`;

const find = `query ($slug: String!, $person: ID!, $session: ID!, $media: ID!) {
  node(id: $session) { id } person: node(id: $person) { id } media: node(id: $media) { ... on MediaFile { session { id } } }
  sessions(first: 5) { totalCount nodes { id } facets { topic { values { value count } } } }
  people(first: 5, filter: { conferences: [$slug] }) { totalCount }
  conferences(first: 5) { nodes { slug } }
  search(query: "Zanzibar", first: 5) { ${found} } within: search(query: "Zanzibar", conference: $slug, first: 5) { ${found} }
  subject(wikidataId: "Q2013") { coverage { sessionCount } sessions(first: 5) { nodes { id } } people(first: 5) { nodes { id } } }
}`;
