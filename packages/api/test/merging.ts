import { draft, english, type Draft } from './drafts.ts';
import { rowsIn } from './rows.ts';
import type { World } from './world.ts';

/** What each of the mutations of merging answers. */
export const mergeText = (name: string) => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
  result: ${name}(input: $input) {
    __typename
    ... on MergePayload { state mergedId left { id displayName } }
    ... on WriteError { message }
  }
}`;

export type Headers = Readonly<Record<string, string>>;

export async function versionOf(here: World, id: string, headers: Headers): Promise<number> {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers);
  return data.node?.version ?? 1;
}

/** Merges two people as they are now, and waits for what follows. */
export async function merge(here: World, from: string, into: string, headers: Headers) {
  const [fromVersion, intoVersion] = [await versionOf(here, from, headers), await versionOf(here, into, headers)];
  return tell(here, 'mergePeople', { from, into, fromVersion, intoVersion }, headers);
}

export async function tell(here: World, name: string, input: object, headers: Headers) {
  const { data, errors } = await here.ask(mergeText(name), { input }, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  await here.jobs.idle();
  return data.result;
}

/** Everything in a conference that can name somebody, naming the given people. */
export async function naming(own: Draft, people: readonly string[]): Promise<Record<string, string>> {
  const [first] = people;
  const speakers = people.map((person) => ({ person, role: 'PRESENTER' }));
  const members = people.map((person) => ({ person }));
  const made = {
    session: await own.make('Session', { title: english('Synthetic talk'), speakers }),
    committee: await own.make('Committee', { kind: 'PROGRAM', name: english('Synthetic committee'), members }),
    milestone: await own.make('Milestone', {
      kind: 'IDEA',
      title: english('Synthetic idea'),
      startsOn: '2026-01-01',
      people,
    }),
    credit: await own.make('Credit', { role: 'DESIGN', text: english('Synthetic credit'), recipient: first }),
    file: await own.make('MediaFile', {
      author: first,
      pageUrl: 'https://commons.wikimedia.org/wiki/File:Synthetic.jpg',
      license: 'CC-BY-SA-4.0',
    }),
  };
  return Object.fromEntries(Object.entries(made).map(([name, { id }]) => [name, id]));
}

/** A published conference with two profiles of one person. */
export async function twice(here: World, slug: string) {
  const own = await draft(here, slug);
  const [one, two] = [
    (await own.make('Person', { displayName: `Synthetic twin of ${slug}` })).id as string,
    (await own.make('Person', { displayName: `Synthetic Twin of ${slug}` })).id as string,
  ];
  return { own, one, two };
}

export const look = `query ($ids: [ID!]!) { nodes(ids: $ids) {
  __typename
  ... on Session { speakers(first: 9) { edges { role node { id } } } }
  ... on Committee { unnamedMemberCount members(first: 9) { edges { role node { id } } } }
  ... on Milestone { people { id } }
  ... on Credit { recipient { ... on Person { id } } }
  ... on MediaFile { author { id } }
} }`;

const passing = new Set(
  'Audit PersonalAudit Operation Indexed Posting Change Tie Correction Digest Changed Job Message'.split(' '),
);

/** What of the graph an undo gives back: all but bookkeeping, and the index that is made of it. */
export async function graphOf(here: World) {
  const rows = (await rowsIn(here)).filter(({ type }) => !passing.has(type));
  return rows.map(({ pk, sk, gsi1pk, gsi1sk, type, data }) => ({ pk, sk, gsi1pk, gsi1sk, type, data: plain(data) }));
}

const plain = (data: any) => {
  const { updatedAt: _at, ...rest } = data;
  return rest;
};
