import type { World } from './world.ts';

/** Fields asked of a written node besides its id and version. */
const selections: Record<string, string> = {
  Conference: 'viewerRoles viewerCanUpdate people(first: 5) { nodes { id } }',
  Session:
    'title { text } slot { day room { name { text } } } speakers(first: 5) { edges { role node { displayName } } }',
};

/** What a mutation answered: the node, or the refusal with what it says. */
export interface Result {
  readonly __typename: string;
  readonly node?: any;
  readonly message?: string;
  readonly problems?: readonly { readonly field: string; readonly rule: string; readonly message: string }[];
  readonly [field: string]: any;
}

const refusals = `
  ... on WriteError { message }
  ... on InvalidInput { problems { field rule message } }
  ... on VersionConflict { version current { id __typename version } }
  ... on NotFound { id }
  ... on StillReferenced { by { id __typename } }`;

/** Asks for one mutation: createSession, updateRoom, deleteTopic, setPublication. */
export function mutationText(name: string, fields?: string): string {
  const [, verb = '', noun = ''] = /^(create|update|delete|set)(.*)$/.exec(name)!;
  const type = noun.endsWith('Publication') ? 'Conference' : noun;
  const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const input = verb === 'delete' ? 'DeleteInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const payload =
    verb === 'delete'
      ? '... on Deletion { deletedId }'
      : `... on ${type}Payload { node: ${field} { id version ${fields ?? selections[type] ?? ''} } }`;
  return `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename ${payload} ${refusals} } }`;
}

/** Writes as somebody. @returns what the mutation answered, refusals too */
export const writing =
  (here: Pick<World, 'ask'>, headers: Record<string, string>) =>
  async (name: string, input: object): Promise<Result> => {
    const { data, errors } = await here.ask(mutationText(name), { input }, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result as Result;
  };

/** The same, for what has to succeed. @returns the node */
export const done = async (result: Promise<Result>): Promise<any> => {
  const { __typename, message, node } = await result;
  if (message !== undefined) throw new Error(`${__typename}: ${message}`);
  return node;
};
