import type { Store } from '../dynamo/store.ts';
import { prepareImport, type ImportOptions, type PreparedImport } from '../interchange/import/import.ts';
import type { Report } from '../interchange/import/report.ts';
import { runLeftJobs } from '../jobs/run.ts';
import { Unfinished } from '../kernel/diagnostic.ts';
import type { Upload } from '../rows/uploads.ts';
import { finalReport } from './final-report.ts';
import { keep, kept } from './parts.ts';

class SliceOver extends Error {
  override readonly name = 'SliceOver';
}

/**
 * Plans the import anew, and writes what is left of it for so many milliseconds. What is written already is unchanged
 * to the plan, whoever wrote it, and however the slice before ended.
 */
export async function work(
  store: Store,
  upload: Upload,
  file: Uint8Array,
  milliseconds: number,
  options: ImportOptions,
): Promise<Partial<Upload>> {
  const planned = await plannedBefore(store, upload);
  const prepared = await prepareImport(store, file, { ...options, isRehearsed: planned !== null });
  const report = (is: Report, what: 'PLAN' | 'REPORT') =>
    keep(store, upload, what, Buffer.from(JSON.stringify(is)), options.now);
  if (upload.isDryRun) {
    await report(prepared.report(), 'REPORT');
    return { state: 'DONE' };
  }
  // Before the first write: afterwards no plan tells what was there.
  if (planned === null) await report(prepared.report(), 'PLAN');
  const left = prepared.report().changes.length;
  const all = (planned ?? prepared.report()).changes.length;
  const { told, refused } = await carriedOut(prepared, left, milliseconds);
  const done = Math.max(upload.done, all - left + told);
  if (refused === null) {
    await runLeftJobs(store);
    return { state: 'RUNNING', all, done };
  }
  await report(finalReport(planned ?? prepared.report(), prepared, refused), 'REPORT');
  return { state: 'DONE', all, done: all };
}

/**
 * @param left the writes that there are
 * @returns those that were tried, and what was refused; null where time was over before the last of them
 */
async function carriedOut(prepared: PreparedImport, left: number, milliseconds: number) {
  const until = performance.now() + milliseconds;
  let told = 0;
  try {
    const refused = await prepared.carryOut((done) => {
      told = done;
      if (performance.now() > until && done < left) throw new SliceOver();
    });
    return { told, refused };
  } catch (error) {
    const cause = error instanceof Unfinished ? error.cause : error;
    if (!(cause instanceof SliceOver)) throw error;
    return { told, refused: null };
  }
}

async function plannedBefore(store: Store, upload: Upload): Promise<Report | null> {
  const text = await kept(store, upload, 'PLAN');
  return text === null ? null : (JSON.parse(text.toString('utf8')) as Report);
}
