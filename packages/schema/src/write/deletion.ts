import { builder } from '../graphql/builder.ts';
import type { Deleted, Refusal } from '../services/write-result.ts';
import { changeField } from './change.ts';
import { errorTypes } from './error-types.ts';

export const DeleteInput = builder.inputType('DeleteInput', {
  description: 'What is to be deleted.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that was looked at; another one is refused.',
    }),
    reason: t.string({ description: 'Why, for the audit; at most 500 characters.' }),
    idempotencyKey: t.string({
      description:
        'At most 255 characters: sent again within 24 hours, the same input is done once and answered alike.',
    }),
  }),
});

export const Deletion = builder.objectRef<Deleted>('Deletion').implement({
  description: 'Something is gone.',
  fields: (t) => ({
    deletedId: t.exposeID('deletedId', { description: 'The id of what is gone.' }),
    change: changeField(t),
  }),
});

export const deletionResult = builder.unionType('DeletionResult', {
  description: 'What is gone, or why it is not.',
  types: [Deletion, ...errorTypes],
  resolveType: (result: unknown) => {
    const { kind } = result as Deleted | Refusal;
    return kind === 'Deleted' ? 'Deletion' : kind;
  },
});
