import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureTable } from '../src/dynamo/admin.ts';
import { createClient } from '../src/dynamo/client.ts';
import { newRow } from '../src/dynamo/compose.ts';
import { createWriter } from '../src/dynamo/writer.ts';
import { takeFastPath } from './fast-path.ts';
import { faultProxy } from './fault-proxy.ts';
import { keptIn } from './graph-files.ts';
import { serveHere } from './server.ts';
import { json, startedFolder, type StartedFolder } from './started-folder.ts';
import { runTogether } from './together.ts';

let here: StartedFolder;
let run: StartedFolder['run'];
let elsewhere: StartedFolder['elsewhere'];
beforeAll(async () => {
  here = await startedFolder();
  ({ run, elsewhere } = here);
});
afterAll(() => here.close());

/** Windows keeps others out by other means. */
const ownerAlone = process.platform === 'win32' ? 0o666 : 0o600;

const refused = [
  {
    name: 'a file that is there',
    words: ['--out', 'tables.txt'],
    sentence: 'It is there already, and is not written over.',
  },
  { name: 'a folder that is not', words: ['--out', 'none/graph.jsonl'], sentence: 'It cannot be written: ENOENT.' },
  { name: 'an option that is none', words: ['--forse'], sentence: "Unknown option '--forse'" },
  {
    name: 'a word that is too much',
    words: ['graph.jsonl'],
    sentence: '“graph.jsonl” is too much: name the file with --out.',
  },
];

const nowhere = () => ({ words: ['--out', 'nothing.jsonl'], environment: elsewhere('nowhere') });

const refusal = runTogether(
  'export',
  () => [...refused, nowhere()],
  () => ({ folder: here.path }),
);

/** Kinds of rows that are made of the others. */
const madeAnew = ['Change', 'Correction', 'Digest', 'Indexed', 'Posting', 'Tie'];

describe('npm run export', () => {
  it('takes the graph of npm start into a file of its owner alone, and says so', async () => {
    const { code, out, err } = await run('export', ['--out', 'graph.jsonl']);
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .replaceAll(/[0-9a-f]{64}/g, 'HASH')
        .replaceAll(/ \d+\n/g, ' N\n')
        .replaceAll(/ +/g, ' ')
        .replaceAll(/(\w+) \d+ stays\n/g, (_line, kind: string) => (madeAnew.includes(kind) ? '' : `${kind} N stays\n`))
        .replaceAll(/ +/g, ' '),
    ).toBe(
      `${join(here.path, 'graph.jsonl')}\n rows N\n bytes N\n Migration N stays\n Version N stays\n WriteMarker N stays\n SHA-256 of the rows HASH\nIt holds what only administrators may see. Only you may read it: keep it so.\n`,
    );
    expect((await stat(join(here.path, 'graph.jsonl'))).mode & 0o777).toBe(ownerAlone);
  });

  it('works beside a server that runs, and with --json prints one object', async () => {
    const server = await serveHere({ DATA_DIR: here.path });
    const ran = await run('export', ['--json', '--out', 'beside.jsonl']);
    await server.stop();
    expect([ran.code, ran.err, json(ran)]).toEqual([
      0,
      '',
      {
        file: join(here.path, 'beside.jsonl'),
        rows: expect.any(Number),
        bytes: (await stat(join(here.path, 'beside.jsonl'))).size,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        exportedAt: expect.stringMatching(/Z$/),
        resumedAfter: 0,
        // What a table says of its own migration, and of writes under way, is no part of the graph, nor is what is made
        // anew of it.
        leftOut: {
          Migration: 1,
          Version: 3,
          WriteMarker: expect.any(Number),
          ...Object.fromEntries(madeAnew.map((kind) => [kind, expect.any(Number)])),
        },
      },
    ]);
  });

  it('goes on where it was killed', async () => {
    await big('killed');
    for (const killAfter of [350, 450, 550])
      await run('export', ['--out', 'killed.jsonl'], { killAfter, environment: elsewhere('killed') });
    const ran = await run('export', ['--out', 'killed.jsonl', '--json'], { environment: elsewhere('killed') });
    const rows = (await readFile(join(here.path, 'killed.jsonl'), 'utf8'))
      .split('\n')
      .slice(1, -2)
      .map((line) => /"row":(.*)\}$/s.exec(line)![1]!);
    expect([ran.code, json(ran).rows]).toEqual([0, 400]);
    expect(rows.toSorted()).toEqual((await keptIn({ client: createClient(here.engine), name: 'killed' })).toSorted());
  });

  it('goes on where the store went away', async () => {
    const proxy = await faultProxy(here.engine.endpoint);
    await big('gone');
    const environment = { ...elsewhere('gone'), DYNAMODB_ENDPOINT: proxy.endpoint };
    Object.assign(proxy, { fault: 'down', spare: 9 });
    const { code, err } = await run('export', ['--out', 'gone.jsonl'], { environment });
    expect([code, err]).toEqual([1, expect.stringContaining('The data store does not answer at the moment.')]);
    proxy.fault = 'none';
    const ran = await run('export', ['--out', 'gone.jsonl', '--json'], { environment });
    expect([ran.code, json(ran).rows, json(ran).resumedAfter > 0]).toEqual([0, 400, true]);
    proxy.close();
  });

  it.each(refused.map((one, at) => ({ ...one, at })))(
    'ends with 2 and a sentence for $name',
    async ({ sentence, at }) => {
      const { code, out, err } = await refusal(at);
      expect([code, out, err.includes(sentence)]).toEqual([2, '', true]);
    },
  );

  it('ends with 2 and a sentence where there is no table, and leaves no file', async () => {
    const { code, err } = await refusal(refused.length);
    expect([code, err.includes('There is no table nowhere.')]).toEqual([2, true]);
    expect((await readdir(here.path)).filter((name) => name.startsWith('nothing'))).toEqual([]);
  });
});

/** A table of 16 pages of the store. */
async function big(name: string): Promise<void> {
  const client = createClient({ ...here.engine, isPatient: true });
  takeFastPath(client, here.engine.endpoint);
  await ensureTable(client, name);
  const rows = Array.from({ length: 400 }, (_, at) =>
    newRow('Session', { pk: `CON#${at % 7}`, sk: `SES#${at}` }, 'x'.repeat(40_000), '2026-11-28T00:00:00Z'),
  );
  await createWriter({ client, name }).put(rows);
}
