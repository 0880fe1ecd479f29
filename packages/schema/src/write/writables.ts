import { refOf } from '../graphql/refs.ts';
import type { NodeTypeName } from '../kernel/ids.ts';
import { declarations, inputs } from '../nouns/nouns.ts';
import { writable, type Payload } from './mutations.ts';

const belongs = {
  OWNING: 'The conference that it belongs to.',
  LOOKING_AFTER: 'The conference on whose behalf it is made, and whose organizers may change it.',
};

const payloads = new Map(
  declarations.map(({ name, word, owner, deletion }) => [
    name,
    writable(refOf(name), name, {
      word,
      conference: owner && belongs[owner],
      cascade: deletion,
      fields: inputs[name],
    }),
  ]),
);

/** The type of the answer of each mutation that ends in such a node. */
export const payloadOf = (name: NodeTypeName): Payload => payloads.get(name)!;
