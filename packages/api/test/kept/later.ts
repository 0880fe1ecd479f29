import { openItems } from '../../src/dynamo/items.ts';
import { runLeftJobs } from '../../src/jobs/run.ts';
import { migrate } from '../../src/migration/migrate.ts';
import { readState } from '../../src/migration/state.ts';
import type { Step } from '../../src/migration/steps/step.ts';
import { jobStore } from '../identities.ts';
import type { TestStore } from '../engine.ts';

/** Somebody comes a day later, again and again: what fails once waits for that. */
export async function jobsDone(here: TestStore): Promise<void> {
  const timing = { clock: () => new Date(Date.now() + 86_400_000), chance: () => 0 };
  while ((await runLeftJobs(jobStore(here), timing)) > 0);
}

/** Takes a step of migration that changes the content of sessions, as a later version could bring one. */
export async function migrateSessions(here: TestStore, change: (text: string) => string): Promise<void> {
  const store = jobStore(here);
  const { done } = (await readState(store.table)).state;
  const step: Step = {
    number: done + 1,
    name: 'a test',
    change: (row) =>
      row.type === 'Session' ? [{ ...row, data: JSON.parse(change(JSON.stringify(row.data))) }] : [row],
  };
  const items = openItems({ ...here, pageRows: 50 });
  await migrate({ store, items, steps: [step], clock: () => new Date(), showProgress: () => undefined });
}
