import { CommandProblem, parseWords } from './command.ts';
import type { ImportOptions } from '../interchange/import/import.ts';
import { wordsOf } from '../interchange/import/words.ts';
import { scheduleFormats } from '../interchange/schedule/schedule.ts';

export const usage = `npm run import -- schedule FILE|- --conference SLUG [options]

Brings a schedule into a conference. FILE is a path, - is standard input.

  --conference SLUG   the conference, by its address
  --dry-run           only say what would be done; the conference need not be there
  --create            make the conference, as a draft, when it is not there
  --format FORMAT     ${['auto', ...Object.keys(scheduleFormats)].join(', ')}
  --mapping FILE      for a table: which column is which field, as JSON
  --language TAG      of texts for which the file says none
  --time-zone ZONE    of times for which the file says none: Asia/Tashkent
  --source NAME       which of several files this is; what a source leaves out the next time is cancelled
  --allow-empty       a file without one session cancels all that its source brought
  --json              print one JSON object
`;

export interface ImportCommand {
  readonly file: string;
  readonly mappingFile: string | null;
  readonly isJson: boolean;
  readonly options: Omit<ImportOptions, 'mapping' | 'now' | 'identity'>;
}

/** @throws CommandProblem that names the word and the rule */
export function parseCommand(words: readonly string[]): ImportCommand {
  const { values, positionals } = parsed(words);
  const [what, file, ...others] = positionals;
  if (what !== 'schedule')
    throw new CommandProblem(`“${what ?? ''}” is nothing that can be brought in: say schedule or graph.`);
  if (file === undefined) throw new CommandProblem('Which file? Give its path, or - for standard input.');
  if (others.length > 0) throw new CommandProblem(`One file at a time: “${others[0]}” is too much.`);
  const { conference, format = 'auto', language, source = 'main' } = values;
  if (conference === undefined) throw new CommandProblem('Which conference? Give its slug with --conference.');
  const said = wordsOf({ format, source, language: language ?? null, timeZone: values['time-zone'] ?? null });
  if ('wrong' in said) throw new CommandProblem(said.wrong);
  return {
    file,
    mappingFile: values.mapping ?? null,
    isJson: values.json ?? false,
    options: {
      slug: conference,
      ...said,
      isDryRun: values['dry-run'] ?? false,
      mayCreate: values.create ?? false,
      mayEmpty: values['allow-empty'] ?? false,
    },
  };
}

const parsed = (words: readonly string[]) =>
  parseWords(words, {
    conference: { type: 'string' },
    format: { type: 'string' },
    mapping: { type: 'string' },
    language: { type: 'string' },
    source: { type: 'string' },
    'time-zone': { type: 'string' },
    'dry-run': { type: 'boolean' },
    create: { type: 'boolean' },
    'allow-empty': { type: 'boolean' },
    json: { type: 'boolean' },
  });
