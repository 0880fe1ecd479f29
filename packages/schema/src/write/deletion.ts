import { builder } from '../graphql/builder.ts';
import type { Deleted, Refusal } from '../services/write-result.ts';
import { changeField } from './change.ts';
import { control, target } from './control.ts';
import { errorTypes } from './error-types.ts';

export const DeleteInput = builder.inputType('DeleteInput', {
  description: 'What is to be deleted.',
  fields: (t) => ({
    ...target(t, 'Which one.'),
    ...control(t),
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
