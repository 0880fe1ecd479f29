import { builder } from '../graphql/builder.ts';
import { programComplexity } from '../graphql/complexity.ts';
import type { Session } from '../nouns/session.ts';
import { payloadOf } from './writables.ts';
import { Conflict } from '../types/conflict.ts';

builder.objectField(payloadOf('Session'), 'conflicts', (t) =>
  t.field({
    type: [Conflict],
    nullable: true,
    description:
      'The conflicts of the program that the session, as it is now, is part of, the worst first; null for whoever may not read Conference.conflicts.',
    complexity: programComplexity,
    resolve: ({ node }, _args, { conflicts }) => conflicts.ofSession(node as Session),
  }),
);
