import {
  invalid,
  ownedKinds,
  type AnyNode,
  type Conference,
  type ConferenceId,
  type Id,
  type Refusal,
} from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Action } from '../dynamo/transaction.ts';
import { namedBy, nodeAt, type EditContext, type Noun } from '../nouns/noun.ts';
import { holdsPrivate, privateChange } from '../nouns/private-values.ts';
import { snapshotFrom, nounOf, rowsFor } from '../nouns/registry.ts';
import { areEqual, asUnseen, rowActions, same } from '../rows/actions.ts';
import { changesBetween } from '../rows/audit.ts';
import { isInHiddenProgram } from '../rows/conference.ts';
import { mainKey } from '../rows/keys.ts';
import { nodeFrom } from '../rows/nodes.ts';
import { personSnapshot, storedPerson } from '../rows/person.ts';
import { unknownNames } from './authorize.ts';
import type { Changeset } from './command.ts';
import { tasksAfter } from './consequences.ts';
import { initialCommittee } from './initial-committee.ts';
import type { WriteContext } from './load.ts';
import { leftBy } from './left.ts';
import type { Plan } from './plan.ts';

/** A node as it shall be, and what makes it so. */
export interface NodeChangeset extends Changeset {
  /** With both its versions; null when it goes. */
  readonly content: AnyNode | null;
}

/** Returns the node as it shall be and the actions that make it so, or why not. */
export function changesetOf(viewer: Viewer, plan: Plan, context: WriteContext): NodeChangeset | Refusal {
  const noun = nounOf(plan.id);
  const before = context.stored?.content ?? null;
  if (plan.action === 'delete')
    return entered(viewer, plan, noun, before, edited(plan, noun, context, before, null), context);
  const editContext = editContextOf(plan, context);
  const content = noun.edit(before ?? placeOf(plan), plan.values, editContext) as AnyNode;
  const unknown = unknownNames(viewer, plan, context, namedBy(noun, content));
  if (unknown !== null) return unknown;
  const problems = noun.problems(content, editContext);
  if (problems.length > 0) return invalid(problems);
  const named = noun.mapReferences(content, freshSnapshots(context)) as AnyNode;
  return entered(viewer, plan, noun, before, edited(plan, noun, context, before, named), context);
}

const auditActions = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/** A node that is made again has the place among others that it had. */
const placeOf = ({ former }: Plan): object | null =>
  former === undefined || former.position === null ? null : { position: former.position };

/** Adds what a write leaves beside its node. One that changes nothing leaves nothing. */
function entered(
  { person }: Viewer,
  plan: Plan,
  noun: Noun,
  before: AnyNode | null,
  { content, actions, isPublicChange }: Edited,
  context: WriteContext,
): NodeChangeset {
  const changes = changesBetween(before, content);
  const conference = plan.name === 'Conference' ? (plan.id as ConferenceId) : (plan.place ?? stewardOf(before));
  return {
    content,
    actions,
    node: plan.id,
    isDeletion: content === null,
    entry:
      isPublicChange || changes.length > 0
        ? { action: auditActions[plan.action], changes, conference, left: leftBy(plan, context, content) }
        : null,
    tasks: isPublicChange
      ? tasksAfter(plan, { noun, before, after: content }, { owner: context.owner, actor: person })
      : [],
  };
}

const stewardOf = (node: AnyNode | null): ConferenceId | null =>
  (node as { readonly steward?: ConferenceId | null } | null)?.steward ?? null;

const editContextOf = (plan: Plan, { owner, named, unlisted }: WriteContext): EditContext => ({
  id: plan.id,
  conference: ownedKinds.includes(plan.name) ? owner : null,
  steward: plan.name === 'Conference' ? null : plan.place,
  at: instantOf(plan.at),
  isUnlisted: (id) => unlisted.has(id),
  named: (id) => {
    const row = named.get(id);
    return row === undefined ? null : nodeFrom(id, row);
  },
});

/** Freshens the snapshots of nodes read with this write; those from before stay, for a job keeps them fresh. */
const freshSnapshots =
  ({ named }: WriteContext) =>
  <NodeSnapshot extends { readonly id: Id }>(snapshot: NodeSnapshot): NodeSnapshot => {
    const row = named.get(snapshot.id);
    return row === undefined ? snapshot : (snapshotFrom(snapshot.id, row) as unknown as NodeSnapshot);
  };

interface Edited {
  readonly content: AnyNode | null;
  readonly actions: readonly Action[];
  /** False where everybody will see what they saw before. */
  readonly isPublicChange: boolean;
}

function edited(plan: Plan, noun: Noun, context: WriteContext, before: AnyNode | null, after: AnyNode | null): Edited {
  const { stored, owner, ownerRow } = context;
  const main = stored?.main ?? null;
  const key = mainKey(plan.id);
  const stamp = crypto.randomUUID();
  // What stands by itself is everybody's at once, also where a draft brought it in.
  const ownerOf = (node: AnyNode) =>
    plan.name === 'Conference' ? (node as Conference) : ownedKinds.includes(plan.name) ? owner : null;
  const rowsOf = (node: AnyNode | null): readonly Row[] => (node === null ? [] : rowsFor(node, ownerOf(node)));
  const [old, unchanged] = [rowsOf(before), asOf(before, after)];
  const isPublicChange = unchanged === null || !areEqual(old, rowsOf(unchanged));
  const content = isPublicChange ? after : unchanged;
  const version = (main?.version ?? plan.former?.version ?? 0) + (isPublicChange ? 1 : 0);
  const createdAt = main?.createdAt ?? instantOf(plan.at);
  const hidden = privateChange(noun, {
    id: plan.id,
    at: instantOf(plan.at),
    stamp,
    stored,
    content,
    isPublicChange,
    former: plan.former?.privateVersion ?? 0,
  });
  const isWritten = isPublicChange || holdsPrivate(noun, main!);
  const own = isWritten
    ? rowActions(
        { before: old, after: rowsOf(content).map((row) => ({ ...row, version, createdAt, stamp })) },
        { key, stamp: main?.stamp },
      )
    : [{ check: key, when: { version } } satisfies Action];
  const touches = touched(plan, noun, context, before, content, stamp);
  const isChecked = ownerRow !== null && !touches.some((action) => 'touch' in action && same(action.touch, ownerRow));
  return {
    content: content && nodeAt(content, version, hidden.version),
    isPublicChange,
    actions: [
      // The check of the conference, below, holds its program hidden until this is written.
      ...(isInHiddenProgram(plan.id, owner) ? own.map(asUnseen) : own),
      ...hidden.actions,
      ...touches,
      ...(isChecked
        ? [{ check: { pk: ownerRow.pk, sk: ownerRow.sk }, when: { version: ownerRow.version } } satisfies Action]
        : []),
      ...(plan.action === 'create' && plan.name === 'Conference' && context.founder !== null
        ? initialCommittee(content as Conference, personSnapshot(storedPerson(context.founder)), plan.at)
        : []),
    ],
  };
}

/** A node as edited, at the instant of its last change: what differs then from before is what was changed. */
const asOf = (before: AnyNode | null, edited: AnyNode | null): AnyNode | null =>
  before && edited && ({ ...edited, updatedAt: (before as unknown as { updatedAt: string }).updatedAt } as AnyNode);

/** Nodes that are newly named are marked, so that nobody deletes or renames them unseen at the same moment. */
function touched(
  plan: Plan,
  noun: Noun,
  { named }: WriteContext,
  before: AnyNode | null,
  content: AnyNode | null,
  stamp: string,
): Action[] {
  if (content === null) return [];
  const old = new Set(before === null ? [] : namedBy(noun, before));
  return namedBy(noun, content)
    .filter((id) => !old.has(id) && id !== plan.id)
    .flatMap((id): Action[] => {
      const row = named.get(id);
      return row === undefined ? [] : [{ touch: { pk: row.pk, sk: row.sk }, stamp, when: { version: row.version } }];
    });
}
