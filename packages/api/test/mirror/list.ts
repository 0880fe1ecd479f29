import { expect } from 'vitest';
import type { World } from '../world.ts';

const query = `query ($first: Int, $after: String, $since: DateTime) { changes(first: $first, after: $after, since: $since) {
  nodes { id isRemoved mergedInto node { id } } pageInfo { hasNextPage endCursor } until
} }`;

/** Ways to ask for the list of changes. */
export function changesOf(here: Pick<World, 'ask'>) {
  const ask = (variables: object = {}) => here.ask(query, { first: 100, ...variables });

  const changes = async (variables: object = {}) => {
    const { data, errors } = await ask(variables);
    expect(errors).toBeUndefined();
    return data.changes;
  };

  /** Everything after a cursor. @returns what is told, and where to go on */
  async function rest(cursor: string | null): Promise<{ readonly told: any[]; readonly after: string }> {
    const told: any[] = [];
    for (let after = cursor; ;) {
      const { nodes, pageInfo } = await changes({ after });
      told.push(...nodes);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return { told, after: after! };
    }
  }

  const codes = async (variables: object) =>
    (await ask(variables)).errors?.map(({ extensions }) => [extensions['code'], extensions['argument']]);
  return { changes, rest, codes };
}

export const idsIn = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id);
