import { FileProblems, maxDiagnostics, type Diagnostic } from '../kernel/diagnostic.ts';
import { keyOfItem, toItem, type Item, type Key } from '../dynamo/row.ts';
import type { MigrationNeeds, MigrationReport } from './migrate.ts';
import { latest, readState } from './state.ts';
import { changesOf } from './steps/step.ts';

/**
 * Reports the changes that a migration would make, with every row that would stop it, and writes nothing.
 *
 * @throws FileProblems that name those rows
 */
export async function tryMigration({
  store,
  items,
  steps,
  clock,
  showProgress,
}: MigrationNeeds): Promise<MigrationReport> {
  const { done: from } = (await readState(store.table)).state;
  const pending = steps.filter(({ number }) => number > from);
  const since = clock().toISOString();
  const about = await items.about();
  const changed = pending.map(() => 0);
  const failing: Diagnostic[] = [];
  let rows = 0;
  for (let after: Key | null | undefined = pending.length === 0 ? undefined : null; after !== undefined;) {
    const page: Awaited<ReturnType<typeof items.page>> = await items.page(after);
    for (const item of page.items) {
      rows += 1;
      try {
        let forms: readonly Item[] = [item];
        for (const [at, step] of pending.entries())
          forms = forms.flatMap((form) => {
            const made = changesOf(form, [step]);
            if (made !== null) changed[at]! += 1;
            return made?.map(toItem) ?? [form];
          });
      } catch (error) {
        const { pk, sk } = keyOfItem(item);
        failing.push({ place: `${pk} / ${sk}`, message: (error as Error).message });
        if (failing.length === maxDiagnostics) throw new FileProblems(failing);
      }
    }
    showProgress(rows, Math.max(rows, about));
    after = page.next ?? undefined;
  }
  if (failing.length > 0) throw new FileProblems(failing);
  const until = clock().toISOString();
  const told = pending.map(({ number: step, name }, at) => ({ step, name, rows, changed: changed[at]!, since, until }));
  return { from, to: latest(steps), isDryRun: true, steps: told };
}
