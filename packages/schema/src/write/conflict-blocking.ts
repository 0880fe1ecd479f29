import { builder } from '../graphql/builder.ts';
import type { Refusal } from '../services/write-result.ts';
import { WriteError } from './error-types.ts';
import { Conflict } from '../types/conflict.ts';

type Blocking = Extract<Refusal, { readonly kind: 'BlockingConflicts' }>;

export const BlockingConflicts = builder.objectRef<Blocking>('BlockingConflicts').implement({
  description: 'A draft is not published while its program has conflicts of the severity BLOCKING.',
  interfaces: [WriteError],
  fields: (t) => ({
    conflicts: t.expose('conflicts', {
      type: [Conflict],
      description: 'What blocks it, by time; at most 100 of them.',
    }),
  }),
});
