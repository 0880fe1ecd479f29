import type { Store } from '../dynamo/store.ts';
import type { Report } from '../interchange/import/report.ts';
import type { Upload } from '../rows/uploads.ts';
import { kept } from './parts.ts';

/** An import as its organizers hear of it: nothing of whose it is, nor of the address that its file came from but its host. */
export const tellUpload = ({
  id,
  state,
  isDryRun,
  host,
  options: { source },
  done,
  all,
  problems,
  startedAt,
  updatedAt,
}: Upload) => ({ id, state, isDryRun, host, source, done, all, problems, startedAt, updatedAt });

/** The same with its report, as the command prints it; while it is carried out, with what was planned. */
export async function tellWhole(store: Store, upload: Upload) {
  const text = (await kept(store, upload, 'REPORT')) ?? (await kept(store, upload, 'PLAN'));
  const report = text === null ? null : (JSON.parse(text.toString('utf8')) as Report);
  return { ...tellUpload(upload), report };
}
