/** `npm run jobs`: lists the jobs that follow writes and are not done yet, in the table that `npm start` uses. */
import { CommandProblem, parseWords, runCommand } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { openItems } from '../dynamo/items.ts';
import { indexTable } from '../indexing/index-table.ts';
import type { Row } from '../dynamo/row.ts';
import { createVersions, type OpenWrite } from '../dynamo/versions.ts';
import { storeOf, type Store } from '../dynamo/store.ts';
import { systemTiming as timing } from '../jobs/backoff.ts';
import { redrive } from '../jobs/keep.ts';
import { isDead, leftJobs } from '../jobs/left.ts';
import { retryJob } from '../jobs/run.ts';
import { jobLines, tellJob, type ToldJob } from '../jobs/told.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

const usage = `npm run jobs [-- options]
npm run jobs -- redrive [ID…] [options]
npm run jobs -- close [options]
npm run jobs -- index [options]

Lists the jobs that are left, the oldest first: which are due, which wait until when, which are dead letters; how often
each was tried, and why a task of it failed.

redrive first makes dead letters due and does them: all of them, or those that are named. A job that waits is done at
once when it is named.

Lists the writes that are left open, too: while one is, no answer of its conference is kept. Most are closed within a
minute; a run that was killed stays open until the same command ends well, or until close, for only a person can know
that nobody goes on with it.

index makes the index of all nodes anew, by which they are searched and followed: after a first deployment of a version
that has one, and whenever it is in doubt. Whoever follows the changes reads the whole graph again.

  --json       print one JSON object
`;

interface Report {
  /** The number that this command did. */
  readonly done: number;
  readonly left: readonly ToldJob[];
  readonly open: readonly OpenWrite[];
}

async function look(words: readonly string[]): Promise<Report> {
  const { positionals } = parseWords(words, { json: { type: 'boolean' } });
  const [verb, ...ids] = positionals;
  if (verb !== undefined && verb !== 'redrive' && verb !== 'close' && verb !== 'index')
    throw new CommandProblem(`“${verb.slice(0, 80)}” is no word of this command; redrive, close and index are.`);
  const settings = localSettings(process.env);
  const { client, close } = await openStore(settings, { isPatient: true });
  const tableName = settings.TABLE_NAME;
  try {
    if (!(await tableExists(client, tableName))) throw new CommandProblem(`There is no table ${tableName}.`);
    const store = storeOf({ client, tableName });
    const versions = createVersions({ client, name: tableName });
    if (verb === 'close') await versions.closeAll();
    if (verb === 'index') await indexTable(store, openItems({ client, name: tableName }));
    const openWrites = () => versions.closeLeft(timing.clock());
    const before = await leftJobs(store);
    if (verb !== 'redrive') return { done: 0, left: toldOf(before), open: await openWrites() };
    const chosen = ids.length === 0 ? before.filter(isDead) : before.filter(({ sk }) => ids.includes(sk));
    const missing = ids.find((id) => chosen.every(({ sk }) => sk !== id));
    if (missing !== undefined) throw new CommandProblem(`No job ${missing.slice(0, 80)} is left.`);
    await redriveAll(store, chosen);
    const after = await leftJobs(store);
    const done = chosen.filter(({ sk }) => after.every((job) => job.sk !== sk)).length;
    return { done, left: toldOf(after), open: await openWrites() };
  } finally {
    await close();
  }
}

const toldOf = (jobs: readonly Row[]): readonly ToldJob[] => jobs.map((job) => tellJob(job, timing.clock()));

/** Makes all jobs due before the first of them begins: if it is stopped, the schedule does the rest. */
async function redriveAll(store: Store, jobs: readonly Row[]): Promise<void> {
  const due: Row[] = [];
  for (const job of jobs) {
    const row = await redrive(store, job, timing.clock());
    if (row !== null) due.push(row);
  }
  for (const job of due) await retryJob(store, job, timing);
}

function text({ done, left, open }: Report): string {
  const isDone = done > 0 ? [`Done now: ${done}.`] : [];
  const jobs = left.length > 0 ? left.flatMap(jobLines) : ['No job is left.'];
  const writes = open.map(({ partition, since, run }) => `${partition}  open since ${since}: ${run ?? 'a write'}`);
  return `${[...isDone, ...jobs, ...writes].join('\n')}\n`;
}

const words = process.argv.slice(2);

process.exitCode = await runCommand({
  usage,
  failed: 'The jobs were not listed.',
  words,
  work: () => look(words),
  text,
});
