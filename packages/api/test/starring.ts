import type { World } from './world.ts';

const write = (name: string) => `mutation ($input: StarInput!) { result: ${name}(input: $input) {
  __typename
  ... on StarPayload { starredIds }
  ... on WriteError { message }
  ... on NotFound { id }
  ... on InvalidInput { problems { field rule message } }
} }`;

const pageText = `query ($conference: ID, $first: Int, $last: Int, $after: String, $before: String) { viewer {
  stars(conference: $conference, first: $first, last: $last, after: $after, before: $before) {
    nodes { id } edges { starredAt } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
} }`;

/** What somebody does with their stars. */
export function starring(here: Pick<World, 'ask'>, headers: Readonly<Record<string, string>>) {
  const told = async (name: string, sessions: readonly string[], secondsAgo?: number) =>
    (await here.ask(write(name), { input: { sessions, secondsAgo } }, headers)).data.result;
  const page = async (variables: object): Promise<any> =>
    (await here.ask(pageText, variables as never, headers)).data.viewer?.stars;
  return {
    star: (sessions: readonly string[], secondsAgo?: number) => told('star', sessions, secondsAgo),
    unstar: (sessions: readonly string[], secondsAgo?: number) => told('unstar', sessions, secondsAgo),
    page,
    /** The ids of the first hundred; null or undefined for whoever has none. */
    stars: async () => {
      const found = await page({ first: 100 });
      return found?.nodes.map(({ id }: { id: string }) => id) ?? found;
    },
  };
}
