import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { newRow } from '../src/dynamo/compose.ts';
import { startEngine, type Engine } from '../src/engine/engine.ts';
import { createWriter } from '../src/dynamo/writer.ts';
import { ensureTable } from '../src/dynamo/admin.ts';
import { runScript, type Ran, type RunOptions } from './commands.ts';
import { faultProxy } from './fault-proxy.ts';
import { keptIn } from './graph-files.ts';
import { startServer, temporaryFolder } from './server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;
const program =
  '{ conference(slug: "demo") { program { id title { text } } } conferences(first: 1) { pageInfo { endCursor } } }';
let answer: unknown;

/** A folder as `npm start` leaves it. */
beforeAll(async () => {
  [data, engine] = await Promise.all([temporaryFolder(), startEngine()]);
  const server = await startServer({ DATA_DIR: data.path });
  answer = await ask(server.url);
  await server.stop();
});
afterAll(async () => {
  await engine.stop();
  await data[Symbol.asyncDispose]();
});

const ask = async (url: string): Promise<unknown> =>
  ((await (await fetch(`${url}/graphql?query=${encodeURIComponent(program)}`)).json()) as { data: unknown }).data;

const run = (name: string, words: readonly string[], options: Partial<RunOptions> = {}): Promise<Ran> =>
  runScript(name, words, { folder: data.path, ...options });

/** Elsewhere, as a deployed table is elsewhere. */
const elsewhere = (name: string) => ({ DYNAMODB_ENDPOINT: engine.endpoint, TABLE_NAME: name });

const json = ({ out }: Ran): any => JSON.parse(out);

describe('npm run export', () => {
  it('takes the graph of npm start into a file of its owner alone, and says so', async () => {
    const { code, out, err } = await run('export', ['--out', 'graph.jsonl']);
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .replaceAll(/[0-9a-f]{64}/g, 'HASH')
        .replaceAll(/ \d+\n/g, ' N\n')
        .replaceAll(/ +/g, ' '),
    ).toBe(
      `${data.path}/graph.jsonl\n rows N\n bytes N\n SHA-256 of the rows HASH\nIt holds what only administrators may see. Only you may read it: keep it so.\n`,
    );
    expect((await stat(join(data.path, 'graph.jsonl'))).mode & 0o777).toBe(0o600);
  });

  it('works beside a server that runs, and with --json prints one object', async () => {
    const server = await startServer({ DATA_DIR: data.path });
    const ran = await run('export', ['--json', '--out', 'beside.jsonl']);
    await server.stop();
    expect([ran.code, ran.err, json(ran)]).toEqual([
      0,
      '',
      {
        file: join(data.path, 'beside.jsonl'),
        rows: expect.any(Number),
        bytes: (await stat(join(data.path, 'beside.jsonl'))).size,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        exportedAt: expect.stringMatching(/Z$/),
        resumedAfter: 0,
        leftOut: {},
      },
    ]);
  });

  it('goes on where it was killed', async () => {
    await big('killed');
    for (const killAfter of [350, 450, 550])
      await run('export', ['--out', 'killed.jsonl'], { killAfter, environment: elsewhere('killed') });
    const ran = await run('export', ['--out', 'killed.jsonl', '--json'], { environment: elsewhere('killed') });
    const rows = (await readFile(join(data.path, 'killed.jsonl'), 'utf8'))
      .split('\n')
      .slice(1, -2)
      .map((line) => /"row":(.*)\}$/s.exec(line)![1]!);
    expect([ran.code, json(ran).rows]).toEqual([0, 400]);
    expect(rows.toSorted()).toEqual((await keptIn({ client: createClient(engine), name: 'killed' })).toSorted());
  });

  it('goes on where the store went away', async () => {
    const proxy = await faultProxy(engine.endpoint);
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

  it.each([
    ['a file that is there', ['--out', 'graph.jsonl'], 'It is there already, and is not written over.'],
    ['a folder that is not', ['--out', 'none/graph.jsonl'], 'It cannot be written: ENOENT.'],
    ['an option that is none', ['--forse'], "Unknown option '--forse'"],
    ['a word that is too much', ['graph.jsonl'], '“graph.jsonl” is too much: name the file with --out.'],
  ])('ends with 2 and a sentence for %s', async (_name, words, sentence) => {
    const { code, out, err } = await run('export', words);
    expect([code, out, err.includes(sentence)]).toEqual([2, '', true]);
  });

  it('ends with 2 and a sentence where there is no table, and leaves no file', async () => {
    const { code, err } = await run('export', ['--out', 'nothing.jsonl'], { environment: elsewhere('nowhere') });
    expect([code, err.includes('There is no table nowhere.')]).toEqual([2, true]);
    expect((await readdir(data.path)).filter((name) => name.startsWith('nothing'))).toEqual([]);
  });
});

describe('npm run import -- graph', () => {
  it('makes the table, and a server on it answers as before, cursors too', async () => {
    const environment = elsewhere('brought');
    const tried = await run('import', ['graph', 'graph.jsonl', '--dry-run', '--json'], { environment });
    const ran = await run('import', ['graph', 'graph.jsonl', '--json'], { environment });
    const { rows } = json(ran);
    expect([ran.code, ran.err, json(ran)]).toMatchObject([
      0,
      '',
      { created: rows, unchanged: 0, replaced: 0, beside: 0 },
    ]);
    expect(json(tried)).toMatchObject({ created: rows, isDryRun: true, requests: { reads: 0, writes: 0 } });
    const server = await startServer({ DATA_DIR: data.path, ...environment });
    expect(await ask(server.url)).toEqual(answer);
    await server.stop();
  });

  it('tells people what it did', async () => {
    const { code, out } = await run('import', ['graph', 'graph.jsonl'], { environment: elsewhere('brought') });
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
    const client = createClient(engine);
    expect(await keptIn({ client, name: 'often-killed' })).toEqual(await keptIn({ client, name: 'brought' }));
  });

  it('names the line of what is damaged, and makes no table for it', async () => {
    const file = await readFile(join(data.path, 'graph.jsonl'), 'utf8');
    await writeFile(join(data.path, 'damaged.jsonl'), file.replace('Wikimania 2024', 'Wikimania 2025'));
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

  it.each([
    ['no file', ['graph'], 'Which file? Give its path.'],
    ['a file that is not there', ['graph', 'none.jsonl'], 'none.jsonl cannot be read: ENOENT.'],
    ['a folder', ['graph', '.'], '. cannot be read: EISDIR.'],
    ['standard input', ['graph', '-'], 'The file is read three times, so it has to be one: give its path.'],
    ['two files', ['graph', 'a', 'b'], 'One file at a time: “b” is too much.'],
    ['an option of schedules', ['graph', 'a', '--create'], "Unknown option '--create'"],
  ])('ends with 2 and a sentence for %s', async (_name, words, sentence) => {
    const { code, out, err } = await run('import', words);
    expect([code, out, err.includes(sentence)]).toEqual([2, '', true]);
  });
});

describe('npm run migrate and npm run table', () => {
  it('have nothing to do on a table of this version', async () => {
    expect(await run('migrate', [])).toMatchObject({
      code: 0,
      out: 'Nothing to do: the table has taken step 0, the last.\n',
    });
    expect(json(await run('migrate', ['--dry-run', '--json']))).toEqual({ from: 0, to: 0, isDryRun: true, steps: [] });
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

/** A table of 16 pages of the store. */
async function big(name: string): Promise<void> {
  const client = createClient({ ...engine, isPatient: true });
  await ensureTable(client, name);
  const rows = Array.from({ length: 400 }, (_, at) =>
    newRow('Session', { pk: `CON#${at % 7}`, sk: `SES#${at}` }, 'x'.repeat(40_000), '2026-11-28T00:00:00Z'),
  );
  await createWriter({ client, name }).put(rows);
}
