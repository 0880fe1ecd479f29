import { builder } from '../graphql/builder.ts';
import { Node } from '../graphql/node.ts';
import type { Undone, UndoInput } from '../services/undo.ts';
import type { Refusal } from '../services/write-result.ts';
import { changeField } from './change.ts';
import { errorRef, errorTypes, WriteError } from './error-types.ts';
import { control } from './control.ts';

const ChangedSince = errorRef('ChangedSince').implement({
  description: 'A field that was to have its former value again was changed since.',
  interfaces: [WriteError],
  fields: (t) => ({
    fields: t.exposeStringList('fields', { description: 'Which; none where the node itself is there again.' }),
    latest: t.exposeID('latest', {
      nullable: true,
      description: 'The latest entry of the log that changed one of them, for whoever reads the log.',
    }),
  }),
});

const Payload = builder.objectRef<Undone>('UndoChangePayload').implement({
  description: 'A change that was taken back.',
  fields: (t) => ({
    node: t.field({
      type: Node,
      nullable: true,
      description: 'What was changed, as it is now; null where its making was taken back, and it is gone.',
      resolve: ({ node }) => node,
    }),
    nodeId: t.exposeID('nodeId', { description: 'Its id, which is the old one also where it was made again.' }),
    change: changeField(t),
    missing: t.exposeIDList('missing', {
      description: 'What it named before, and is gone: it names these no more. A call that is sent again is told none.',
    }),
    unnamedCount: t.exposeInt('unnamedCount', {
      description:
        'The number of people whom it named before and who are gone: they stay unnamed. A call that is sent again is told 0.',
    }),
  }),
});

const Result = builder.unionType('UndoChangeResult', {
  description: 'The change that was taken back, or why it was not.',
  types: [Payload, ChangedSince, ...errorTypes],
  resolveType: (result: unknown) => {
    const { kind } = result as Undone | Refusal;
    return kind === 'Undone' ? 'UndoChangePayload' : kind;
  },
});

const UndoChangeInput = builder.inputType('UndoChangeInput', {
  description: 'A change to take back.',
  fields: (t) => ({
    change: t.id({
      required: true,
      description: 'What the write answered with, or the id of an entry of the log, which organizers read.',
    }),
    expectedVersion: t.int({ description: 'The version that was looked at, if any; another one is refused.' }),
    ...control(t),
  }),
});

builder.mutationField('undoChange', (t) =>
  t.field({
    type: Result,
    description:
      'Gives each field that a change set its former value again, or makes again what was deleted, under its old id. It is a write like any other, by what the viewer may do today, and is refused where one of the fields was changed since. Never taken back are what is public and who is listed, erasures, merges, who sits on a committee and of what kind it is, and the making and deletion of people and conferences.',
    args: { input: t.arg({ type: UndoChangeInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, { undoing }) => undoing.undo(input as UndoInput) as never,
  }),
);
