import { unavailable } from '@wikicon/schema';
import type { Store } from '../src/dynamo/store.ts';
import type { Report } from '../src/interchange/import/report.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { leftJobs } from '../src/jobs/left.ts';
import type { ImportTask, Task } from '../src/jobs/tasks.ts';
import { importSlices } from '../src/uploads/slice.ts';
import type { Draft } from './drafts.ts';
import type { TestStore } from './engine.ts';
import { jobStore } from './identities.ts';
import { appOn, slicesOf, type AppOptions, type World } from './world.ts';

export const site = 'http://localhost:4000';

/** An import as it is told over HTTP, and the status of the answer. */
export interface ToldImport {
  readonly status: number;
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly all: number;
  readonly problems: readonly { readonly place: string; readonly message: string }[];
  readonly report: Report | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

type Sent = string | Uint8Array | { readonly address: string } | null;

/** Sends a file, or an address, to be imported. */
export async function send(
  { app }: Pick<World, 'app'>,
  { slug, headers }: Pick<Draft, 'slug'> & { readonly headers: Readonly<Record<string, string>> },
  sent: Sent,
  query = '',
): Promise<ToldImport> {
  const isAddress = sent !== null && typeof sent === 'object' && 'address' in sent;
  const type = isAddress ? 'application/json' : 'application/octet-stream';
  const response = await app(
    new Request(`${site}/conferences/${slug}/import${query}`, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body: isAddress ? JSON.stringify(sent) : (sent as string | null),
    }),
  );
  return { ...((await response.json()) as Omit<ToldImport, 'status'>), status: response.status };
}

/** Tells of an import, or of all without an id. */
export async function look(
  { app }: Pick<World, 'app'>,
  { slug, headers }: Pick<Draft, 'slug'> & { readonly headers: Readonly<Record<string, string>> },
  id?: string,
): Promise<ToldImport & { readonly imports?: readonly ToldImport[] }> {
  const address = `${site}/conferences/${slug}/import${id === undefined ? '' : `?id=${id}`}`;
  const response = await app(new Request(address, { headers }));
  return { ...((await response.json()) as Omit<ToldImport, 'status'>), status: response.status };
}

/** Sends it, and tells of it when nothing is under way any more. */
export async function sendAndWait(here: World, as: Draft, sent: Sent, query = ''): Promise<ToldImport> {
  const begun = await send(here, as, sent, query);
  if (begun.status !== 202) return begun;
  await here.jobs.idle();
  return look(here, as, begun.id);
}

/** An API that leaves imports to whoever steps through them, slice by slice. */
export function stepwise(here: TestStore, options: AppOptions = {}) {
  const app = appOn(here, options);
  const store = jobStore(here);
  const tasks = async () =>
    (await leftJobs(store)).flatMap(({ pk, sk, data }) =>
      (data as { readonly tasks: readonly Task[] }).tasks.flatMap((task) =>
        task.kind === 'import' ? [{ task, key: { pk, sk } }] : [],
      ),
    );
  return {
    app,
    /** Does the slice that is next, as a worker that may be killed. @returns false when none is left */
    async step(killed?: (store: Store) => Store): Promise<boolean> {
      const [next] = await tasks();
      if (next === undefined) return false;
      const slices = slicesOf(here, { sliceFor: 0, ...options });
      await importSlices({ ...slices, store: killed?.(store) ?? store, jobs: jobsElsewhere })(next.task);
      await store.writer.remove([next.key]);
      return true;
    },
    /** The slice that is next, to be done beside another. */
    next: async (): Promise<ImportTask> => (await tasks())[0]!.task,
  };
}

/** A store that dies at the transaction after so many. */
export const dyingAfter =
  (allowed: number) =>
  (store: Store): Store => {
    let run = 0;
    return {
      ...store,
      transactor: {
        run(actions) {
          if (run === allowed) throw unavailable();
          run += 1;
          return store.transactor.run(actions);
        },
      },
    };
  };
