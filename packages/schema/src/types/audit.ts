import { builder } from '../graphql/builder.ts';
import { rangesComplexity } from '../graphql/complexity.ts';
import { enumOf } from '../graphql/enums.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Person } from '../graphql/refs.ts';
import type { PageArguments } from '../kernel/page.ts';
import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import {
  auditActions,
  auditOrigins,
  type AuditChange as AuditChangeModel,
  type AuditEntry as AuditEntryModel,
} from '../model/audit.ts';
import type { AuditFilter } from '../services/audit.ts';

const AuditAction = enumOf(vocabulary('AuditAction', 'What was done with a node.', auditActions));

const AuditOrigin = enumOf(vocabulary('AuditOrigin', 'By what a change was written.', auditOrigins));

const AuditChange = builder.objectRef<AuditChangeModel>('AuditChange').implement({
  description: 'A field that changed. Other nodes are named by their ids.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name.' }),
    before: t.string({
      nullable: true,
      description: 'The old value as a JSON text; null for none, and for personal values that were erased.',
      resolve: ({ before }) => (before === null ? null : JSON.stringify(before)),
    }),
    after: t.string({
      nullable: true,
      description: 'The new value as a JSON text; null for none, and for personal values that were erased.',
      resolve: ({ after }) => (after === null ? null : JSON.stringify(after)),
    }),
  }),
});

const AuditEntry = builder.objectRef<AuditEntryModel>('AuditEntry').implement({
  description: 'One change of the graph: who, when, what and why.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the log.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    actor: t.field({
      type: Person,
      nullable: true,
      description: 'Who did it; null once they are erased, and for what was brought in beside the API.',
      resolve: ({ actor }, _args, { nodes }) => nodes.byId(actor) as never,
    }),
    action: t.expose('action', { type: AuditAction, description: 'What was done.' }),
    nodeId: t.exposeID('node', { description: 'The id of what was changed, which may be gone.' }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'What was changed, as it is now; null when it is gone.',
      resolve: ({ node }, _args, { nodes }) => nodes.byId(node),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in the words of whoever did it.' }),
    origin: t.expose('origin', {
      type: AuditOrigin,
      nullable: true,
      description: 'By what it was written; null where the log does not say it.',
    }),
    undoes: t.exposeID('undoes', { nullable: true, description: 'The entry that it took back, if it did so.' }),
    isUndoable: t.exposeBoolean('isUndoable', {
      description: 'Whether a change of its kind can be taken back at all: undoChange says whether this one can.',
    }),
    changes: t.expose('changes', { type: [AuditChange], description: 'What changed.' }),
  }),
});

/** Under conditions more is read than is shown. */
function auditComplexity({ node, actor, noun, field, origin, ...page }: PageArguments & AuditFilter) {
  const isFiltered = [node, actor, noun, field, origin].some((condition) => condition != null);
  return rangesComplexity(isFiltered ? 5 : 1)(page);
}

builder.objectField(Conference, 'audit', (t) =>
  t.connection(
    {
      type: AuditEntry,
      nullable: true,
      description:
        'Every change of the conference and of what it owns or looks after, latest first; for organizers. With conditions, an answer looks at no more than 500 entries: a page that holds fewer than asked for, also none, goes on at its endCursor as long as hasNextPage is true.',
      complexity: auditComplexity,
      args: {
        node: t.arg.id({ description: 'Only changes of this node.' }),
        actor: t.arg.id({ description: 'Only what this person did.' }),
        noun: t.arg.string({ description: 'Only changes of nodes of this type: Session.' }),
        field: t.arg.string({ description: 'Only changes of a field of this name: title.' }),
        origin: t.arg({ type: AuditOrigin, description: 'Only what was written by this.' }),
      },
      resolve: ({ id }, page, { audit }) => audit.ofConference(id, page) as never,
    },
    { name: 'AuditConnection', description: 'Changes of a conference.' },
    { name: 'AuditEdge', description: 'A change in a list.' },
  ),
);
