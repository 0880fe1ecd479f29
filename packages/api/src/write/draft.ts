import { invalid, ownedKinds, type AnyNode, type Conference, type Id, type Refusal } from '@wikicon/schema';
import type { Action } from '../dynamo/transaction.ts';
import { mainKey } from '../node/key.ts';
import { personCard, storedPerson } from '../person/entity.ts';
import { rowActions, same } from './actions.ts';
import { founding } from './founding.ts';
import type { Found } from './gather.ts';
import { refusalOf, unknownNames } from './judge.ts';
import { namedBy, type EditContext, type Noun } from './noun.ts';
import { cardFrom, nounOf, rowsFor } from './nouns.ts';
import type { Plan } from './plan.ts';

type Draft =
  | { readonly refusal: Refusal }
  | { readonly refusal: null; readonly content: AnyNode | null; readonly actions: Action[] };

/** Of conflicts that block. */
const maxTold = 100;

/** The node as it shall be and the actions that make it so, or why not. */
export function draftOf(plan: Plan, noun: Noun, found: Found): Draft {
  const refusal = refusalOf(plan, found);
  if (refusal !== null) return { refusal };
  const { stored } = found;
  const before = stored?.content ?? null;
  if (plan.action === 'delete') return { refusal: null, content: null, actions: actionsOf(plan, found, before, null) };
  const context = contextOf(plan, found);
  const edited = noun.edit(before, plan.values, context) as AnyNode;
  const unknown = unknownNames(plan, found, namedBy(noun, edited));
  if (unknown !== null) return { refusal: unknown };
  const problems = noun.problems(edited, context);
  if (problems.length > 0) return { refusal: invalid(problems) };
  if (found.blocking.length > 0)
    return { refusal: { kind: 'BlockingConflicts', conflicts: found.blocking.slice(0, maxTold) } };
  const content = noun.recard(edited, freshCards(found)) as AnyNode;
  return { refusal: null, content, actions: actionsOf(plan, found, before, content) };
}

const contextOf = (plan: Plan, { owner, named }: Found): EditContext => ({
  id: plan.id,
  conference: ownedKinds.includes(plan.name) ? owner : null,
  steward: plan.name === 'Conference' ? null : plan.place,
  at: second(plan.at),
  named: (id) => (named.get(id)?.data ?? null) as AnyNode | null,
});

/** What was read with this write is fresh; what the node had before keeps the card that a job keeps fresh. */
const freshCards =
  ({ named }: Found) =>
  <NodeCard extends { readonly id: Id }>(card: NodeCard): NodeCard => {
    const row = named.get(card.id);
    return row === undefined ? card : (cardFrom(card.id, row) as unknown as NodeCard);
  };

function actionsOf(plan: Plan, found: Found, before: AnyNode | null, content: AnyNode | null): Action[] {
  const { stored, owner, ownerRow } = found;
  const key = mainKey(plan.id);
  const stamp = crypto.randomUUID();
  const conferenceOf = (node: AnyNode): Conference | null =>
    plan.name === 'Conference' ? (node as Conference) : owner;
  const rows = {
    before: before === null ? [] : rowsFor(before, conferenceOf(before)),
    after: content === null ? [] : rowsFor(content, conferenceOf(content)),
  };
  const version = (stored?.main.version ?? 0) + 1;
  const createdAt = stored?.main.createdAt ?? second(plan.at);
  const own = rowActions(
    { before: rows.before, after: rows.after.map((row) => ({ ...row, version, createdAt, stamp })) },
    { key, stamp: stored?.main.stamp },
  );
  const touches = touched(plan, found, before, content, stamp);
  const isChecked = ownerRow !== null && !touches.some((action) => 'touch' in action && same(action.touch, ownerRow));
  return [
    ...own,
    ...touches,
    ...(isChecked
      ? [{ check: { pk: ownerRow.pk, sk: ownerRow.sk }, when: { version: ownerRow.version } } satisfies Action]
      : []),
    ...(plan.action === 'create' && plan.name === 'Conference' && found.founder !== null
      ? founding(content as Conference, personCard(storedPerson(found.founder)), plan.at)
      : []),
  ];
}

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
