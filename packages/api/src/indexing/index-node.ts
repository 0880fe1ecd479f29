import type { Id } from '@wikicon/schema';
import { batched } from '../dynamo/batched.ts';
import type { Store } from '../dynamo/store.ts';
import { indexedFrom } from '../rows/index-rows.ts';
import { packed } from '../rows/pack.ts';
import { addCorrections, removeCorrections } from './corrections.ts';
import { indexPlan, withoutLeft, type IndexPlan, type Touch } from './plan.ts';

const maxRounds = 10;

/** So many nodes are looked at together. */
const chunkSize = 50;

/** A plan that is older, in milliseconds, would tell of a change when whoever follows has read on. */
const maxAge = 5_000;

const isLate = ({ clock }: Store, { plannedAt }: IndexPlan): boolean =>
  clock().getTime() - plannedAt.getTime() > maxAge;

/**
 * Makes the index say of a node what everybody sees of it now, and nothing else. It may be done again at any time, and
 * then changes nothing. Of what nobody has ever seen, nothing is written.
 */
export async function indexNode(store: Store, id: Id, touch: Touch = {}): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const plan = await indexPlan(store, id, touch);
    if (plan === null) return;
    if (!isLate(store, plan) && (await carriedOut(store, plan))) return finish(store, [plan]);
  }
  throw new Error('The index of a node was changed too often while it was made.');
}

/** The same of many, as many of them in a transaction as fit. */
export async function indexNodes(store: Store, ids: readonly Id[], touch: Touch = {}): Promise<void> {
  const all = [...new Set(ids)];
  for (let from = 0; from < all.length; from += chunkSize) {
    const once = { ...store, table: batched(store.table) };
    const asked = all.slice(from, from + chunkSize).map((id) => indexPlan(once, id, touch));
    const plans = (await Promise.all(asked)).filter((plan) => plan !== null);
    const small = plans.filter(({ steps }) => steps.length === 1);
    const left = plans.filter(({ steps }) => steps.length !== 1);
    const made: IndexPlan[] = [];
    for (const { members, actions } of packed(
      small.map((plan) => ({ plan, actions: plan.steps[0]! })),
      0,
    )) {
      const some = members.map(({ plan }) => plan);
      const isLost = some.some((plan) => isLate(store, plan));
      const isDone = !isLost && (await store.transactor.run([...actions.values()])).done;
      (isDone ? made : left).push(...some);
    }
    await finish(store, made);
    // Whoever was overtaken is looked at again, alone.
    for (const { id } of left) await indexNode(store, id, touch);
  }
}

async function carriedOut({ transactor }: Store, { steps }: IndexPlan): Promise<boolean> {
  for (const actions of steps) if (!(await transactor.run(actions)).done) return false;
  return true;
}

/** Adds the corrections of words that nodes say only now, and takes those away that nobody says any more. */
async function finish(store: Store, plans: readonly IndexPlan[]): Promise<void> {
  const due = plans.filter(({ left }) => left.length > 0);
  const words = due.flatMap(({ left, row }) => {
    const said = new Set(indexedFrom(row).words);
    return left.map((word) => ({ word, isSaid: said.has(word) }));
  });
  const among = (isSaid: boolean) => words.filter((one) => one.isSaid === isSaid).map(({ word }) => word);
  await addCorrections(store, among(true));
  await removeCorrections(store, among(false));
  const actions = due.map(withoutLeft);
  if (actions.length === 0 || (await store.transactor.run(actions)).done) return;
  for (const action of actions) await store.transactor.run([action]);
}
