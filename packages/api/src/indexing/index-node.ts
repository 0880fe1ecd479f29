import type { Id } from '@wikicon/schema';
import { batched } from '../dynamo/batched.ts';
import type { Store } from '../dynamo/store.ts';
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
    await addCorrections(store, plan.newWords);
    if (!isLate(store, plan) && (await carriedOut(store, plan))) return finish(store, plan);
  }
  throw new Error('The index of a node was changed too often while it was made.');
}

/** The same of many, as many of them in a transaction as fit. */
export async function indexNodes(store: Store, ids: readonly Id[], touch: Touch = {}): Promise<void> {
  const all = [...new Set(ids)];
  for (let from = 0; from < all.length; from += chunkSize) {
    const once = { ...store, table: batched(store.table) };
    const some = all.slice(from, from + chunkSize);
    const plans = (await Promise.all(some.map((id) => indexPlan(once, id, touch)))).filter((plan) => plan !== null);
    await addCorrections(
      store,
      plans.flatMap(({ newWords }) => newWords),
    );
    const small = plans.filter(({ steps }) => steps.length === 1);
    const left = plans.filter(({ steps }) => steps.length !== 1);
    for (const { members, actions } of packed(
      small.map((plan) => ({ plan, actions: plan.steps[0]! })),
      0,
    )) {
      const isDone =
        !members.some(({ plan }) => isLate(store, plan)) && (await store.transactor.run([...actions.values()])).done;
      if (!isDone) left.push(...members.map(({ plan }) => plan));
      else for (const { plan } of members) await finish(store, plan);
    }
    // Whoever was overtaken is looked at again, alone.
    for (const { id } of left) await indexNode(store, id, touch);
  }
}

async function carriedOut({ transactor }: Store, { steps }: IndexPlan): Promise<boolean> {
  for (const actions of steps) if (!(await transactor.run(actions)).done) return false;
  return true;
}

/** Takes the corrections of words away that the node says no more, and others do not either. */
async function finish(store: Store, plan: IndexPlan): Promise<void> {
  if (plan.left.length === 0) return;
  await removeCorrections(store, plan.left);
  await store.transactor.run([withoutLeft(plan)]);
}
