import { invalid, ownedKinds, type AnyNode, type Conference, type Id, type Refusal } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import type { Action } from '../dynamo/transaction.ts';
import { mainKey } from '../rows/keys.ts';
import { personCard, storedPerson } from '../rows/person.ts';
import { areEqual, rowActions, same } from '../rows/actions.ts';
import { founding } from './founding.ts';
import type { Found } from './gather.ts';
import { refusalOf, unknownNames } from './judge.ts';
import { namedBy, nodeAt, type EditContext, type Noun } from '../nouns/noun.ts';
import { cardFrom, nounOf, rowsFor } from '../nouns/registry.ts';
import { holdsPrivate, privateChange } from '../nouns/private-values.ts';
import type { Plan } from './plan.ts';

type Draft = { readonly refusal: Refusal } | ({ readonly refusal: null } & Drafted);

/** A node as it shall be, and the actions that make it so. */
export interface Drafted {
  /** With both its versions; null when it goes. */
  readonly content: AnyNode | null;
  readonly actions: readonly Action[];
  /** False where everybody will see what they saw before. */
  readonly isPublicChange: boolean;
}

/** Of conflicts that block. */
const maxTold = 100;

/** The node as it shall be and the actions that make it so, or why not. */
export function draftOf(plan: Plan, noun: Noun, found: Found): Draft {
  const refusal = refusalOf(plan, found);
  if (refusal !== null) return { refusal };
  const { stored } = found;
  const before = stored?.content ?? null;
  if (plan.action === 'delete') return { refusal: null, ...drafted(plan, found, before, null) };
  const context = contextOf(plan, found);
  const edited = noun.edit(before, plan.values, context) as AnyNode;
  const unknown = unknownNames(plan, found, namedBy(noun, edited));
  if (unknown !== null) return { refusal: unknown };
  const problems = noun.problems(edited, context);
  if (problems.length > 0) return { refusal: invalid(problems) };
  if (found.blocking.length > 0)
    return { refusal: { kind: 'BlockingConflicts', conflicts: found.blocking.slice(0, maxTold) } };
  const content = noun.recard(edited, freshCards(found)) as AnyNode;
  return { refusal: null, ...drafted(plan, found, before, content) };
}

const contextOf = (plan: Plan, { owner, named, unlisted }: Found): EditContext => ({
  id: plan.id,
  conference: ownedKinds.includes(plan.name) ? owner : null,
  steward: plan.name === 'Conference' ? null : plan.place,
  at: second(plan.at),
  isUnlisted: (id) => unlisted.has(id),
  named: (id) => (named.get(id)?.data ?? null) as AnyNode | null,
});

/** What was read with this write is fresh; what the node had before keeps the card that a job keeps fresh. */
const freshCards =
  ({ named }: Found) =>
  <NodeCard extends { readonly id: Id }>(card: NodeCard): NodeCard => {
    const row = named.get(card.id);
    return row === undefined ? card : (cardFrom(card.id, row) as unknown as NodeCard);
  };

function drafted(plan: Plan, found: Found, before: AnyNode | null, edited: AnyNode | null): Drafted {
  const { stored, owner, ownerRow } = found;
  const main = stored?.main ?? null;
  const key = mainKey(plan.id);
  const stamp = crypto.randomUUID();
  const noun = nounOf(plan.id);
  const rowsOf = (node: AnyNode | null): readonly Row[] =>
    node === null ? [] : rowsFor(node, plan.name === 'Conference' ? (node as Conference) : owner);
  const [old, unchanged] = [rowsOf(before), asOf(before, edited)];
  const isPublicChange = unchanged === null || !areEqual(old, rowsOf(unchanged));
  const content = isPublicChange ? edited : unchanged;
  const version = (main?.version ?? 0) + (isPublicChange ? 1 : 0);
  const createdAt = main?.createdAt ?? second(plan.at);
  const hidden = privateChange(noun, { id: plan.id, at: second(plan.at), stamp, stored, content, isPublicChange });
  const isWritten = isPublicChange || holdsPrivate(noun, main!);
  const own = isWritten
    ? rowActions(
        { before: old, after: rowsOf(content).map((row) => ({ ...row, version, createdAt, stamp })) },
        { key, stamp: main?.stamp },
      )
    : [{ check: key, when: { version } } satisfies Action];
  const touches = touched(plan, found, before, content, stamp);
  const isChecked = ownerRow !== null && !touches.some((action) => 'touch' in action && same(action.touch, ownerRow));
  return {
    content: content && nodeAt(content, version, hidden.version),
    isPublicChange,
    actions: [
      ...own,
      ...hidden.actions,
      ...touches,
      ...(isChecked
        ? [{ check: { pk: ownerRow.pk, sk: ownerRow.sk }, when: { version: ownerRow.version } } satisfies Action]
        : []),
      ...(plan.action === 'create' && plan.name === 'Conference' && found.founder !== null
        ? founding(content as Conference, personCard(storedPerson(found.founder)), plan.at)
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
  { named }: Found,
  before: AnyNode | null,
  content: AnyNode | null,
  stamp: string,
): Action[] {
  if (content === null) return [];
  const noun = nounOf(plan.id);
  const old = new Set(before === null ? [] : namedBy(noun, before));
  return namedBy(noun, content)
    .filter((id) => !old.has(id) && id !== plan.id)
    .flatMap((id): Action[] => {
      const row = named.get(id);
      return row === undefined ? [] : [{ touch: { pk: row.pk, sk: row.sk }, stamp, when: { version: row.version } }];
    });
}

/** Rows say when, to the second. */
const second = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
