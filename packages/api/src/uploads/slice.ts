import { isUnavailable } from '@wikicon/schema';
import { mayWrite } from '../authority/may.ts';
import { actingFor } from '../authority/acting.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Store } from '../dynamo/store.ts';
import type { ImportOptions } from '../interchange/import/import.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { jobRow, type ImportTask } from '../jobs/tasks.ts';
import { FileProblems, Unfinished } from '../kernel/diagnostic.ts';
import type { Log } from '../kernel/log.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { uploadFrom, uploadKey, uploadRow, type Upload } from '../rows/uploads.ts';
import { isOver } from './begin.ts';
import { fetchAddress, type FetchNeeds } from './fetch-address.ts';
import { keep, kept } from './parts.ts';
import { Refusal } from './refusal.ts';
import { work } from './work.ts';
import { says } from '../interchange/text/says.ts';

export interface SliceNeeds extends Omit<FetchNeeds, 'milliseconds'> {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly administrators: readonly string[];
  readonly log: Log;
  readonly clock: () => Date;
  /** After so long a slice begins no further writes; the next one is a job of its own. */
  readonly milliseconds?: number;
}

export { internet } from './fetch-address.ts';

/** Whoever began the import may not write in the conference any more. */
class RightWithdrawn extends Error {
  override readonly name = 'RightWithdrawn';
}

/** A slice of an import; done again it changes nothing, for the next slice has another number. */
export function importSlices(needs: SliceNeeds): (task: ImportTask) => Promise<void> {
  const { store, jobs, log, clock, milliseconds = 5_000 } = needs;
  return async ({ conference, upload: id, slice }) => {
    const row = await store.table.get(uploadKey(conference, id));
    const upload = row && uploadFrom(row);
    if (upload === null || isOver(upload) || upload.slice !== slice) return;
    const change = await sliceOf(upload).catch((error: unknown) => endOf(upload, error));
    const after: Upload = { ...upload, ...change, slice: slice + 1, updatedAt: clock().toISOString() };
    const next = isOver(after) ? null : jobRow([{ kind: 'import', conference, upload: id, slice: slice + 1 }], clock());
    const put = { put: uploadRow(after, row!.version + 1), when: { version: row!.version } };
    // Whoever else did the same slice has written that, and the job after it.
    const { done } = await store.transactor.run([put, ...(next === null ? [] : [{ put: next }])]);
    if (done && next !== null) jobs.begin(next);
  };

  async function sliceOf(upload: Upload): Promise<Partial<Upload>> {
    const identity = guarded(upload);
    await identity.viewer();
    if (upload.address !== null) await keep(store, upload, 'FILE', await fetchAddress(upload.address, needs), clock());
    const file = await kept(store, { ...upload, id: upload.fileOf }, 'FILE');
    const conference = await store.table.get(conferenceKey(upload.conference));
    if (file === null || conference === null) throw new Refusal('GONE', says('FILE_GONE'));
    const { mapping, format, language, ...options } = upload.options;
    return {
      address: null,
      ...(await work(store, upload, file, milliseconds, {
        ...options,
        slug: conferenceFrom(conference).slug,
        mapping: mapping as ImportOptions['mapping'],
        format: format as ImportOptions['format'],
        language,
        isDryRun: upload.isDryRun,
        mayCreate: false,
        now: clock(),
        identity,
      })),
    };
  }

  /** The identity of whoever began it, for as long as they organize the conference. */
  function guarded(upload: Upload): Identity {
    const { conference } = upload;
    const identity = actingFor(upload, { table: store.table, administrators: needs.administrators });
    const viewer = async () => {
      const found = await identity.viewer();
      if (!mayWrite(found, 'Conference', 'update', { conference, steward: null, self: null }))
        throw new RightWithdrawn();
      return found;
    };
    return { ...identity, viewer };
  }

  /** @throws what another try may mend */
  function endOf(upload: Upload, thrown: unknown): Partial<Upload> {
    const error = thrown instanceof Unfinished ? thrown.cause : thrown;
    const over = { address: null };
    if (isUnavailable(error)) throw error;
    if (error instanceof RightWithdrawn) return { ...over, state: 'STOPPED' };
    if (error instanceof Refusal) return { ...over, state: 'REFUSED', problems: [{ place: 'file', ...error.said }] };
    if (error instanceof FileProblems) return { ...over, state: 'REFUSED', problems: problemsOf(upload, error) };
    log('error', 'an import failed', { error, upload: upload.id });
    return { ...over, state: 'FAILED' };
  }
}

/** Whoever has an address asked hears nothing of what is there unless it is a schedule: problems quote what they are about. */
function problemsOf({ host }: Upload, { problems }: FileProblems): Upload['problems'] {
  if (host === null) return problems;
  return [{ place: 'file', ...says('ADDRESS_PROBLEMS', problems.length) }];
}
