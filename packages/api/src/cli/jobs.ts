/** `npm run jobs`: lists what follows writes and is not done yet, in the table that `npm start` uses. */
import { CommandProblem, parseWords, runCommand } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { storeOf } from '../dynamo/store.ts';
import { leftJobs } from '../jobs/left.ts';
import { tellJob, type ToldJob } from '../jobs/told.ts';
import { runJob } from '../jobs/run.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

const usage = `npm run jobs [-- options]

Lists the jobs that are left, the oldest first: how often each was tried, when, and why a task of it failed.

  --retry      first try them all again, each task by itself
  --only ID    this job alone
  --json       print one JSON object
`;

interface Report {
  /** How many were done by this command. */
  readonly done: number;
  readonly left: readonly ToldJob[];
}

async function look(words: readonly string[]): Promise<Report> {
  const { values, positionals } = parseWords(words, {
    retry: { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new CommandProblem(`“${positionals[0]}” is too much: name a job with --only.`);
  const settings = localSettings(process.env);
  const { client, close } = await openStore(settings, { isPatient: true });
  const tableName = settings.TABLE_NAME;
  try {
    if (!(await tableExists(client, tableName))) throw new CommandProblem(`There is no table ${tableName}.`);
    const store = storeOf({ client, tableName });
    const asked = async () => (await leftJobs(store)).filter(({ sk }) => (values.only ?? sk) === sk);
    const before = await asked();
    if (values.only !== undefined && before.length === 0) throw new CommandProblem(`No job ${values.only} is left.`);
    if (!values.retry) return { done: 0, left: before.map(tellJob) };
    for (const job of before) await runJob(store, job);
    const after = await asked();
    const done = before.filter(({ sk }) => after.every((job) => job.sk !== sk)).length;
    return { done, left: after.map(tellJob) };
  } finally {
    await close();
  }
}

function text({ done, left }: Report): string {
  const lines = left.flatMap(({ id, since, attempts, lastAttemptAt, tasks }) => [
    `${id}  since ${since}, ${attempts === 0 ? 'not tried since' : `tried ${attempts} times, last at ${lastAttemptAt}`}`,
    ...tasks.map(({ what, reason }) => `  ${what}${reason === null ? '' : `: ${reason.name}. ${reason.text}`}`),
  ]);
  const isDone = done > 0 ? [`Done now: ${done}.`] : [];
  return `${[...isDone, ...(left.length > 0 ? lines : ['No job is left.'])].join('\n')}\n`;
}

const words = process.argv.slice(2);

process.exitCode = await runCommand({
  usage,
  failed: 'The jobs were not listed.',
  words,
  work: () => look(words),
  text,
});
