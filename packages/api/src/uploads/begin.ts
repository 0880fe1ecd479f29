import type { ConferenceId } from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Store } from '../dynamo/store.ts';
import type { Actor } from '../authority/acting.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { jobRow } from '../jobs/tasks.ts';
import { newUlid } from '../kernel/ids.ts';
import {
  uploadFrom,
  uploadPrefix,
  uploadRow,
  uploadsPartition,
  type Upload,
  type UploadOptions,
} from '../rows/uploads.ts';
import { forget, keep } from './parts.ts';
import { Refusal } from './refusal.ts';
import { says } from '../interchange/text/says.ts';

/** The file of an import: sent, to be fetched, or that of a dry run. */
export type Origin =
  | { readonly bytes: Uint8Array; readonly options: UploadOptions }
  | { readonly address: URL; readonly options: UploadOptions }
  | { readonly of: string };

interface Begin extends Actor {
  readonly conference: ConferenceId;
  readonly isDryRun: boolean;
  readonly origin: Origin;
}

interface Needs {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly clock: () => Date;
}

/** The number of imports of a conference that are kept; a new one takes the place of the oldest. */
export const maxKept = 20;

/** An import that nobody goes on with for so long stands in the way of no other: a job waits and comes again. */
const patience = 15 * 60_000;

export const isOver = ({ state }: Upload): boolean => state !== 'WAITING' && state !== 'RUNNING';

/** The imports of a conference, the newest first. */
export async function uploadsOf({ table }: Store, conference: ConferenceId): Promise<readonly Upload[]> {
  const range = { partition: uploadsPartition(conference), prefix: uploadPrefix, descending: true };
  return parsedAll(await table.all(range), uploadFrom, table);
}

/**
 * Begins an import; whoever does jobs goes on with it.
 *
 * @throws Refusal
 */
export async function begin({ store, jobs, clock }: Needs, begun: Begin): Promise<Upload> {
  const { conference, person, credential, isDryRun, origin } = begun;
  const now = clock();
  const others = await uploadsOf(store, conference);
  if (others.some((one) => !isOver(one) && Date.parse(one.updatedAt) > now.getTime() - patience))
    throw new Refusal('BUSY', says('UNDER_WAY'));
  const former = 'of' in origin ? formerOf(others, origin.of) : null;
  const id = newUlid(now);
  const at = now.toISOString();
  const upload: Upload = {
    id,
    conference,
    person,
    credential,
    state: 'WAITING',
    isDryRun,
    address: 'address' in origin ? origin.address.href : null,
    host: 'address' in origin ? origin.address.host : (former?.host ?? null),
    fileOf: former?.fileOf ?? id,
    options: former?.options ?? (origin as { readonly options: UploadOptions }).options,
    slice: 0,
    done: 0,
    all: 0,
    problems: [],
    startedAt: at,
    updatedAt: at,
  };
  if ('bytes' in origin) await keep(store, upload, 'FILE', origin.bytes, now);
  for (const old of others.slice(maxKept - 1)) if (old.id !== upload.fileOf) await forget(store, old);
  const job = jobRow([{ kind: 'import', conference, upload: id, slice: 0 }], now);
  await store.transactor.run([{ put: uploadRow(upload), when: 'absent' }, { put: job }]);
  jobs.begin(job);
  return upload;
}

/** The dry run whose file is to be brought in. */
function formerOf(uploads: readonly Upload[], id: string): Upload {
  const former = uploads.find((one) => one.id === id && one.isDryRun && one.state === 'DONE');
  if (former === undefined) throw new Refusal('GONE', says('DRY_RUN_GONE'));
  return former;
}
