import type { RouteLocationRaw } from 'vue-router';
import { descriptorOf, nounOf } from '../../noun/fields.ts';

/** The pages of the nouns whose forms are made by hand. */
const own: Readonly<Record<string, string>> = {
  Conference: 'organize-settings',
  Session: 'organize-session',
  Committee: 'organize-committees',
  Figure: 'organize-figures',
};

/** The address at which organizers edit a node. */
export function addressOfNode(slug: string, id: string): RouteLocationRaw | null {
  const noun = nounOf(id);
  if (noun === undefined) return null;
  const name = own[noun];
  if (name !== undefined) return { name, params: { slug, ...(noun === 'Session' && { session: id }) } };
  const { list } = descriptorOf(noun);
  return list === null
    ? { name: 'edit', params: { id } }
    : { name: 'organize-nodes', params: { slug, list, node: id } };
}
