/** `npm run import`: brings a file into the table that `npm start` uses, whether that runs or not. */
import { runCommand } from './command.ts';
import { bringGraph, graphText, usage as graphUsage } from './import-graph.ts';
import { bringSchedule } from './import-schedule.ts';
import { usage } from './import-words.ts';
import { reportText } from '../interchange/import/report.ts';

const words = process.argv.slice(2);
const failed = 'Nothing was brought in.';

process.exitCode =
  words[0] === 'graph'
    ? await runCommand({ usage: graphUsage, failed, words, work: () => bringGraph(words.slice(1)), text: graphText })
    : await runCommand({
        usage,
        failed,
        words,
        work: () => bringSchedule(words),
        text: reportText,
        isPartial: ({ problems }) => problems.length > 0,
      });
