import type { World } from '../world.ts';
import { writing } from '../write.ts';
import type { Whole } from '../authority-world.ts';
import type { Held } from './held.ts';

export interface Known {
  readonly draft: Whole;
  readonly published: Whole;
  readonly held: Held;
}

/** Something that is written, and that few may see. */
export interface Fact {
  readonly name: string;
  /** Planners are those who organize the published conference or make its program. */
  readonly seenBy: 'their owner alone' | 'another team alone' | 'organizers alone' | 'planners alone';
  write(world: World, known: Known): Promise<void>;
}

/** Writes in a world as somebody, whatever version stands there. */
export function writer(world: World, headers: Record<string, string>) {
  const tell = writing(world, headers);
  const done = async (name: string, input: object) => {
    const { __typename, message, node } = await tell(name, input);
    if (message !== undefined) throw new Error(`${name}: ${__typename}: ${message}`);
    await world.jobs.idle();
    return node;
  };
  const update = async (type: string, id: string, fields: object) => {
    const { data } = await world.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers);
    return done(`update${type}`, { id, expectedVersion: data.node.version, ...fields });
  };
  return { done, update };
}
