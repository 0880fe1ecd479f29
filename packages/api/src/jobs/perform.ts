import { isUnavailable } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { indexNode, indexNodes } from '../indexing/index-node.ts';
import { indexPart } from '../indexing/index-part.ts';
import { deliver } from '../projections/deliver.ts';
import { erase } from '../projections/erase.ts';
import { mergeEdges, unmergeEdges } from '../projections/merge.ts';
import { propagateRename } from '../projections/propagate-rename.ts';
import { rewriteConference } from '../projections/rewrite-conference.ts';
import { deriveAllParticipation } from '../projections/derive-all-participation.ts';
import { deriveParticipation } from '../projections/derive-participation.ts';
import { cascadeDelete } from '../projections/cascade-delete.ts';
import { changedRow } from '../rows/last-modified.ts';
import type { RunNeeds } from './backoff.ts';
import { JobFault, tasksOf } from './left.ts';
import type { Task } from './tasks.ts';

/** Does a task; a bad moment of the store is often over at once. */
export const perform = (store: Store, task: Task, importSlice?: RunNeeds['importSlice']): Promise<void> =>
  once(store, task, importSlice).catch((error: unknown) => {
    if (!isUnavailable(error)) throw error;
    return once(store, task, importSlice);
  });

async function once(store: Store, task: Task, importSlice: RunNeeds['importSlice']): Promise<void> {
  switch (task?.kind) {
    case 'follow':
      return propagateRename(store, task.id);
    case 'settle':
      return deriveParticipation(store, task.conference, task.of);
    case 'refresh':
      return rewriteConference(store, task.conference);
    case 'note':
      await store.transactor.run([{ put: changedRow(task.conference, new Date()) }]);
      return;
    case 'sweep':
      return cascadeDelete(store, task.conference);
    case 'erase':
      return erase(store, task.person);
    case 'merge':
      return mergeEdges(store, task);
    case 'unmerge':
      return unmergeEdges(store, task);
    case 'index':
      return indexNode(store, task.id);
    case 'indexPart':
      return indexPart(store, task.conference, task.of);
    case 'message':
      return deliver(store, task);
    case 'import':
      if (importSlice === undefined) throw new JobFault('The server alone goes on with an import.');
      return importSlice(task);
    default:
      // A later version wrote it: a worker of that version does it.
      throw new JobFault('The task is of no kind that this version knows.');
  }
}

/** Does what several jobs ask for at once, in few transactions; what fails there is left to be tried by itself. */
export async function doneAtOnce(store: Store, jobs: readonly Row[]): Promise<Map<string, Promise<void>>> {
  const tasks = jobs.flatMap((job) => readable(job));
  const outcomes = new Map<string, Promise<void>>();
  const note = async (some: readonly Task[], work: () => Promise<void>): Promise<void> => {
    const isDone = await work().then(
      () => true,
      () => false,
    );
    if (isDone) for (const task of some) outcomes.set(JSON.stringify(task), Promise.resolve());
  };
  const settling = tasks.filter((task) => task?.kind === 'settle');
  for (const [conference, parts] of Map.groupBy(settling, (task) => task.conference))
    await note(parts, () => deriveAllParticipation(store, conference, [...new Set(parts.map(({ of }) => of))]));
  // Who is listed is known by now.
  const indexing = tasks.filter((task) => task?.kind === 'index');
  const ids = indexing.map(({ id }) => id);
  await note(indexing, () => indexNodes(store, ids));
  return outcomes;
}

function readable(job: Row): readonly Task[] {
  try {
    return tasksOf(job);
  } catch {
    return [];
  }
}
