import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

const username = 'Synthetic canary person';
const about = 'A sentence of their own, for the canary.';

let here: World;
let own: Draft;
let person: string;
let theirs: { readonly cookie: string };
let made: Record<'session' | 'committee' | 'free' | 'kept', string>;

const erase = `mutation ($input: DeleteInput!) { erasePerson(input: $input) {
  __typename ... on Deletion { deletedId } ... on WriteError { message }
} }`;
const exported = async (): Promise<{ entries: { type: string; data: unknown }[] }> =>
  JSON.parse((await here.ask('{ viewer { export } }', {}, theirs)).data.viewer.export);

/** Named everywhere where a person can be named. */
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'erasure');
  person = (await own.make('Person', { username })).id;
  theirs = await signIn(here, username);
  const speakers = [{ person, role: 'PRESENTER' }];
  const file = { author: person, pageUrl: 'https://commons.wikimedia.org/wiki/File:Synthetic.jpg' };
  made = {
    session: (await own.make('Session', { title: english('A talk'), speakers })).id,
    committee: (await own.make('Committee', { kind: 'PROGRAM', name: english('PC'), members: [{ person }] })).id,
    kept: (await own.make('MediaFile', { ...file, license: 'CC-BY-SA-4.0' })).id,
    free: (await own.make('MediaFile', { ...file, license: 'CC0-1.0' })).id,
  };
  await here.jobs.idle();
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: person }, theirs);
  await here.ask(
    'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }',
    { input: { id: person, expectedVersion: data.node.version, about: english(about) } },
    theirs,
  );
  await own.publish();
});
afterAll(() => here.close());

const look = `query ($ids: [ID!]!) { nodes(ids: $ids) {
  ... on Session { unnamedSpeakerCount speakers(first: 5) { edges { node { id } } } }
  ... on Committee { unnamedMemberCount members(first: 5) { edges { node { id } } } }
  ... on MediaFile { author { id } attribution }
} }`;

describe('a person', () => {
  it('exports everything that is stored about them', async () => {
    const { entries } = await exported();
    const types = new Set(entries.map(({ type }) => type));
    expect(types).toEqual(
      new Set([
        'Person',
        'Account',
        'BrowserSession',
        'Speaker',
        'Team',
        'Reference',
        'Participation',
        'PersonalAudit',
      ]),
    );
    expect(JSON.stringify(entries)).toContain(about);
  });

  it('is erased by nobody else', async () => {
    const input = { id: person, expectedVersion: 2 };
    const stranger = await signIn(here, 'Synthetic stranger');
    for (const headers of [{}, stranger, own.headers]) {
      const { data } = await here.ask(erase, { input }, headers);
      expect(['NotSignedIn', 'NotAllowed']).toContain(data.erasePerson.__typename);
    }
  });

  it('is erased by their own wish: nothing names them any more, but the license that asks for it', async () => {
    const { data } = await here.ask(erase, { input: { id: person, expectedVersion: 2 } }, theirs);
    expect(data.erasePerson).toEqual({ __typename: 'Deletion', deletedId: person });
    await here.jobs.idle();
    const seen = await here.ask(look, { ids: [made.session, made.committee, made.kept, made.free] });
    expect(seen.data.nodes).toEqual([
      { unnamedSpeakerCount: 1, speakers: { edges: [] } },
      { unnamedMemberCount: 1, members: { edges: [] } },
      { author: null, attribution: `${username}, CC BY-SA 4.0` },
      { author: null, attribution: 'CC0 1.0' },
    ]);
    const left = (await rowsIn(here)).filter((row) => JSON.stringify(row).includes(username));
    expect(left.map(({ sk }) => sk)).toEqual([expect.stringMatching(/^MED#/)]);
  });

  it('is signed out, unknown by id and name, and leaves no row, no sentence of theirs and no edge', async () => {
    const query =
      'query ($id: ID!, $username: String!) { viewer { username } node(id: $id) { id } person(username: $username) { id } }';
    expect((await here.ask(query, { id: person, username }, theirs)).data).toEqual({
      viewer: null,
      node: null,
      person: null,
    });
    const ulid = person.slice(4);
    const left = (await rowsIn(here)).filter((row) => JSON.stringify(row).includes(ulid));
    // The audit says that somebody without a name did or was something; no value of theirs is left in it. The list of
    // changes says that a node is removed, by its id alone.
    expect(new Set(left.map(({ type }) => type))).toEqual(new Set(['Audit', 'Change', 'Indexed', 'Operation']));
    expect(JSON.stringify(await rowsIn(here))).not.toContain(about);
  });

  it('can sign in again as somebody new', async () => {
    const again = await signIn(here, username);
    const { data } = await here.ask('{ viewer { person { id username } } }', {}, again);
    expect(data.viewer.person).toEqual({ id: expect.not.stringMatching(person), username });
  });
});
