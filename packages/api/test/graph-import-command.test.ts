import { steps } from '../src/migration/steps/steps.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { storeOf } from '../src/dynamo/store.ts';
import { epochKey } from '../src/rows/index-rows.ts';
import { keptIn } from './graph-files.ts';
import { serveHere } from './server.ts';
import { ask, json, startedFolder, type StartedFolder } from './started-folder.ts';
import { runTogether } from './together.ts';

let here: StartedFolder;
let run: StartedFolder['run'];
let elsewhere: StartedFolder['elsewhere'];
beforeAll(async () => {
  here = await startedFolder();
  ({ run, elsewhere } = here);
  await run('export', ['--out', 'graph.jsonl']);
});
afterAll(() => here.close());

const refused = [
  { name: 'no file', words: ['graph'], sentence: 'Which file? Give its path.' },
  { name: 'a file that is not there', words: ['graph', 'none.jsonl'], sentence: 'none.jsonl cannot be read: ENOENT.' },
  { name: 'a folder', words: ['graph', '.'], sentence: '. cannot be read: EISDIR.' },
  {
    name: 'standard input',
    words: ['graph', '-'],
    sentence: 'The file is read three times, so it has to be one: give its path.',
  },
  { name: 'two files', words: ['graph', 'a', 'b'], sentence: 'One file at a time: “b” is too much.' },
  { name: 'an option of schedules', words: ['graph', 'a', '--create'], sentence: "Unknown option '--create'" },
];

const refusal = runTogether(
  'import',
  () => refused,
  () => ({ folder: here.path }),
);

/** Tried, done, and done again. */
const bringing = runTogether(
  'import',
  () => [['--json', '--dry-run'], ['--json'], []].map((words) => ({ words: ['graph', 'graph.jsonl', ...words] })),
  () => ({ folder: here.path, environment: elsewhere('brought') }),
);

describe('npm run import -- graph', () => {
  it('makes the table, and a server on it answers as before, cursors too', async () => {
    const environment = elsewhere('brought');
    const [tried, ran] = [await bringing(0), await bringing(1)];
    const { rows } = json(ran);
    expect([ran.code, ran.err, json(ran)]).toMatchObject([
      0,
      '',
      { created: rows, unchanged: 0, replaced: 0, beside: 0 },
    ]);
    expect(json(tried)).toMatchObject({ created: rows, isDryRun: true, requests: { reads: 0, writes: 0 } });
    const server = await serveHere({ DATA_DIR: here.path, ...environment });
    expect(await ask(server.url)).toEqual(here.answer);
    await server.stop();
  });

  it('tells people what it did', async () => {
    const { code, out } = await bringing(2);
    expect([
      code,
      out
        .split('\n')
        .slice(1)
        .map((line) => line.replaceAll(/\d+/g, 'N').trim()),
    ]).toEqual([
      0,
      [
        'new                 N',
        'unchanged        N',
        'replaced            N',
        'beside              N',
        'N reads, N writes.',
        '',
      ],
    ]);
  });

  it('goes on where it was killed', async () => {
    const environment = elsewhere('often-killed');
    for (const killAfter of [500, 700, 900]) await run('import', ['graph', 'graph.jsonl'], { killAfter, environment });
    const last = json(await run('import', ['graph', 'graph.jsonl', '--json'], { environment }));
    expect([last.created + last.unchanged, last.replaced, last.beside]).toEqual([last.rows, 0, 0]);
    const client = createClient(here.engine);
    expect(await keptIn({ client, name: 'often-killed' })).toEqual(await keptIn({ client, name: 'brought' }));
  });

  it('makes the index of a table that has all rows of the file, and none', async () => {
    const environment = elsewhere('brought');
    const store = storeOf({ client: createClient(here.engine), tableName: 'brought' });
    await store.writer.remove([epochKey]);
    await run('import', ['graph', 'graph.jsonl'], { environment });
    expect(await store.table.get(epochKey)).not.toBeNull();
  });

  it('names the line of what is damaged, and makes no table for it', async () => {
    const file = await readFile(join(here.path, 'graph.jsonl'), 'utf8');
    await writeFile(join(here.path, 'damaged.jsonl'), file.replace('Wikimania 2024', 'Wikimania 2025'));
    const { code, out, err } = await run('import', ['graph', 'damaged.jsonl'], { environment: elsewhere('damaged') });
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringMatching(
        /^Nothing was brought in\.\n  line 2: Its checksum says [0-9a-f]{32}, but .* gives [0-9a-f]{32}: /,
      ),
    ]);
    const after = await run('export', ['--out', 'damaged-again.jsonl'], { environment: elsewhere('damaged') });
    expect(after.err).toContain('There is no table damaged.');
  });

  it.each(refused.map((one, at) => ({ ...one, at })))(
    'ends with 2 and a sentence for $name',
    async ({ sentence, at }) => {
      const { code, out, err } = await refusal(at);
      expect([code, out, err.includes(sentence)]).toEqual([2, '', true]);
    },
  );
});

describe('npm run migrate and npm run table', () => {
  it('have nothing to do on a table of this version', async () => {
    const [migrated, tried] = await here.runAll('migrate', [{ words: [] }, { words: ['--dry-run', '--json'] }]);
    expect(migrated).toMatchObject({
      code: 0,
      out: `Nothing to do: the table has taken step ${steps.length}, the last.\n`,
    });
    expect(json(tried!)).toEqual({ from: steps.length, to: steps.length, isDryRun: true, steps: [] });
    expect(await run('table', [])).toMatchObject({ code: 0, out: 'wikicon: lacked no setting\n' });
  });

  it('make a table, and say that there is none', async () => {
    expect((await run('migrate', [], { environment: elsewhere('unmade') })).err).toContain('There is no table unmade.');
    expect(json(await run('table', ['--json'], { environment: elsewhere('unmade') }))).toEqual({
      table: 'unmade',
      isNew: true,
      applied: [],
    });
  });
});
