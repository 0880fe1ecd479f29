import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { Person } from '../graphql/refs.ts';
import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { mergeStates, type MergeInput, type MergeWritten } from '../services/merge.ts';
import type { Refusal } from '../services/write-result.ts';
import { errorTypes } from './error-types.ts';
import { control } from './control.ts';

const MergeState = enumOf(vocabulary('MergeState', 'What became of two profiles.', mergeStates));

const Payload = builder.objectRef<MergeWritten>('MergePayload').implement({
  description: 'What became of two profiles that are said to be one person.',
  fields: (t) => ({
    state: t.field({ type: MergeState, description: 'What became of them.', resolve: ({ state }) => state }),
    mergedId: t.exposeID('mergedId', { description: 'The id of the profile that goes, went, or is there again.' }),
    left: t.field({ type: Person, description: 'The profile that stays.', resolve: ({ left }) => left }),
  }),
});

const Result = builder.unionType('MergeResult', {
  description: 'What became of two profiles, or why nothing did.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => (result as MergeWritten | Refusal).kind,
});

const MergePeopleInput = builder.inputType('MergePeopleInput', {
  description: 'Two profiles of one person.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The profile that goes, unless somebody has signed in to it alone.' }),
    into: t.id({ required: true, description: 'The profile that stays.' }),
    fromVersion: t.int({ required: true, description: 'The version of the one that was looked at.' }),
    intoVersion: t.int({ required: true, description: 'The version of the other.' }),
    ...control(t),
  }),
});

const AnswerMergeProposalInput = builder.inputType('AnswerMergeProposalInput', {
  description: "The viewer's answer whether a profile is theirs too.",
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of that profile.' }),
    accepts: t.boolean({ required: true, description: 'True: it is theirs. False: it is somebody else.' }),
    ...control(t),
  }),
});

const UndoMergeInput = builder.inputType('UndoMergeInput', {
  description: 'A merge that was a mistake.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of the profile that went.' }),
    ...control(t),
  }),
});

builder.mutationFields((t) => ({
  mergePeople: t.field({
    type: Result,
    description:
      'Makes one profile of two of the same person: everything that names the one names the other, and its addresses lead there. For organizers of every conference in which they stand, and administrators. Where somebody has signed in to one of them, it stays, and they are asked. Two to which somebody has signed in are never merged.',
    args: { input: t.arg({ type: MergePeopleInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, { merging }) => merging.merge(input as MergeInput) as never,
  }),
  answerMergeProposal: t.field({
    type: Result,
    description: 'Merges a profile into that of the viewer, as they were asked, or declines it.',
    args: { input: t.arg({ type: AnswerMergeProposalInput, required: true, description: 'Which, and the answer.' }) },
    resolve: (_root, { input }, { merging }) => merging.answer(input) as never,
  }),
  undoMerge: t.field({
    type: Result,
    description:
      'Makes two profiles of one that was merged in the last 30 days: each is named again where it was, but where somebody has taken them out since.',
    args: { input: t.arg({ type: UndoMergeInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, { merging }) => merging.undo(input) as never,
  }),
}));
