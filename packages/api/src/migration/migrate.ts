import type { Items } from '../dynamo/items.ts';
import { keyOfItem, type Item, type Key, type Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Action } from '../dynamo/transaction.ts';
import { same } from '../rows/actions.ts';
import { keyText, packed } from '../rows/pack.ts';
import { readState, stateAction, type MigrationState, type SeenState, type StepDone } from './state.ts';
import { changesOf, FailingRow, type Step } from './steps/step.ts';

export interface MigrationReport {
  readonly from: number;
  readonly to: number;
  readonly isDryRun: boolean;
  readonly steps: readonly StepDone[];
}

export interface MigrationNeeds {
  readonly store: Store;
  readonly items: Items;
  readonly steps: readonly Step[];
  readonly clock: () => Date;
  readonly showProgress: (rows: number, about: number) => void;
}

/** The limit of restarts of one page because somebody changed its rows meanwhile. */
const maxRounds = 20;

/**
 * Takes the steps that a table has not taken yet. Each transaction changes some rows, under the condition that they are
 * as they were read, and says so in the table's state, under the condition that nobody else has: so it can stop
 * anywhere, and two at once only do each other's work.
 *
 * @throws FailingRow that names the row which cannot be changed; all before it are, and all behind it are as they were
 */
export async function migrate({ store, items, steps, clock, showProgress }: MigrationNeeds): Promise<MigrationReport> {
  const from = (await readState(store.table)).state.done;
  const about = await items.about();
  for (let rounds = 0, place = ''; ;) {
    const seen = await readState(store.table);
    const { state } = seen;
    const step = steps.find(({ number }) => number === state.done + 1);
    if (step === undefined) {
      const taken = state.history.filter((one) => one.step > from);
      return { from, to: state.done, isDryRun: false, steps: taken };
    }
    const here = JSON.stringify([step.number, state.under]);
    rounds = here === place ? rounds + 1 : 0;
    place = here;
    const stopped = await takePage(step, seen);
    if (stopped !== null && rounds === maxRounds)
      throw new FailingRow(`${stopped}: It was changed too often meanwhile.`);
  }

  /** Changes the next page of rows. @returns what stood in the way */
  async function takePage(step: Step, seen: SeenState): Promise<string | null> {
    const { state } = seen;
    const since = clock().toISOString();
    let under = state.under ?? { step: step.number, since, after: null, rows: 0, changed: 0 };
    const page = await items.page(under.after);
    const changes = page.items.map((item) => changesIn(item, step));
    const standing = await standingAmong(items, changes, step);
    const packs = packed(
      changes.flatMap((change) => writesOf(change, standing)),
      1,
    );
    let last = seen;
    for (const [at, { members, actions }] of [
      ...packs,
      { members: [], actions: new Map<string, Action>() },
    ].entries()) {
      under = { ...under, changed: under.changed + members.length };
      const next = at < packs.length ? { ...state, under } : pageDone(page.next, page.items.length);
      const put = stateAction(next, last, clock());
      const all = [...actions.values(), put];
      const outcome = await store.transactor.run(all);
      if (!outcome.done) return keyText(all[[...outcome.failed.keys()][0]!]!).replace('\n', ' / ');
      last = { state: next, row: (put as { readonly put: Row }).put };
    }
    showProgress(under.rows + page.items.length, Math.max(about, under.rows + page.items.length));
    return null;

    function pageDone(after: Key | null, count: number): MigrationState {
      const rows = under.rows + count;
      if (after !== null) return { ...state, under: { ...under, after, rows } };
      const done = { step: step.number, name: step.name, rows, changed: under.changed, since: under.since };
      const history = [...state.history, { ...done, until: clock().toISOString() }];
      return { done: step.number, under: null, history };
    }
  }
}

/** The change of one row; its rows are null when it stays as it is. */
interface Change {
  readonly item: Item;
  readonly key: Key;
  readonly rows: readonly Row[] | null;
}

function changesIn(item: Item, step: Step): Change {
  const key = keyOfItem(item);
  return { item, key, rows: named(key, () => changesOf(item, [step])) };
}

/** The most keys that the store answers for at once. */
const maxKeys = 100;

/** The rows that a step would make beside others, and that stand there already in the form that it makes. */
async function standingAmong(items: Items, changes: readonly Change[], { makes }: Step): Promise<ReadonlySet<string>> {
  const made = changes.flatMap(({ key, rows }) => (rows ?? []).filter((row) => row.type === makes && !same(row, key)));
  const found: Item[] = [];
  for (let at = 0; at < made.length; at += maxKeys)
    found.push(...(await items.getMany(made.slice(at, at + maxKeys).map(({ pk, sk }) => ({ pk, sk })))));
  return new Set(found.map((item) => textOf(keyOfItem(item))));
}

/** The writes of a change, in one transaction. */
function writesOf(
  { item, key, rows }: Change,
  standing: ReadonlySet<string>,
): { readonly actions: readonly Action[] }[] {
  if (rows === null) return [];
  const when = { unchanged: item };
  const isHere = (row: Key): boolean => same(row, key);
  const puts = rows
    .filter((row) => isHere(row) || !standing.has(textOf(row)))
    .map((put): Action => ({ put, when: isHere(put) ? when : 'absent' }));
  return [{ actions: rows.some(isHere) ? puts : [...puts, { remove: key, when }] }];
}

const textOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

function named<Value>({ pk, sk }: Key, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new FailingRow(`${pk} / ${sk}: ${(error as Error).message}`);
  }
}
