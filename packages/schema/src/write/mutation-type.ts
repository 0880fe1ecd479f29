import { builder } from '../graphql/builder.ts';

builder.mutationType({
  description:
    'The ways to change the graph; each writes whole or not at all, and expected refusals are part of the answer.',
});
