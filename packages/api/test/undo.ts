import type { Draft } from './drafts.ts';
import type { World } from './world.ts';
import type { Result } from './write.ts';

export type Headers = Readonly<Record<string, string>>;

const text = `mutation ($input: UndoChangeInput!) { result: undoChange(input: $input) {
  __typename
  ... on UndoChangePayload { node { id version } nodeId change missing unnamedCount }
  ... on WriteError { message }
  ... on InvalidInput { problems { field rule } }
  ... on ChangedSince { fields latest }
  ... on VersionConflict { version }
  ... on NotFound { id }
} }`;

/** Takes a change back, and waits for what follows. */
export async function undo(here: World, input: object, headers: Headers): Promise<Result> {
  const { data, errors } = await here.ask(text, { input }, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  await here.jobs.idle();
  return data.result;
}

/** Writes by whatever a conference's organizer may; what a mutation gives to take it back comes with it. */
export async function changing(here: World, name: string, input: object, headers: Headers): Promise<string> {
  const [, verb = '', noun = ''] = /^(create|update|delete)(.*)$/.exec(name)!;
  const type = verb === 'delete' ? 'DeleteInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const payload = verb === 'delete' ? 'Deletion' : `${noun}Payload`;
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) {
    __typename ... on ${payload} { change } ... on WriteError { message } } }`;
  const { data, errors } = await here.ask(query, { input }, headers);
  if (errors || data.result.message) throw new Error(JSON.stringify(errors ?? data.result));
  await here.jobs.idle();
  return data.result.change;
}

export async function versionOf(here: World, id: string, headers: Headers): Promise<number> {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers);
  return data.node.version;
}

const log = `query ($slug: String!, $node: ID) { conference(slug: $slug) { audit(node: $node, first: 100) {
  nodes { id action nodeId origin undoes isUndoable changes { field } } } } }`;

/** The entries of a conference's log, the latest first. */
export async function entriesOf(here: World, { slug, headers }: Draft, node?: string): Promise<any[]> {
  const { data, errors } = await here.ask(log, { slug, node }, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.conference.audit.nodes;
}
