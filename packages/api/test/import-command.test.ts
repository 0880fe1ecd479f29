import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript, type Ran, type RunOptions } from './commands.ts';
import { guid, scheduleFile } from './imports.ts';
import { serveHere, temporaryFolder } from './server.ts';
import { runAll, runTogether } from './together.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => (data = await temporaryFolder()));
afterAll(() => data[Symbol.asyncDispose]());

const events = Array.from({ length: 30 }, (_, at) => ({
  guid: guid(at),
  title: `Synthetic session ${at}`,
  date: `2027-04-10T${String(10 + at)
    .slice(0, 2)
    .padStart(2, '0')
    .replace(/^[2-9]./, '20')}:00:00+05:00`,
}));
const file = scheduleFile(events);

const run = (words: readonly string[], { folder = data.path, ...options }: Partial<RunOptions> = {}): Promise<Ran> =>
  runScript('import', words, { folder, ...options });

const refused = [
  {
    name: 'a conference that is not there',
    words: ['schedule', '-', '--conference', 'nowhere'],
    sentence: 'There is no conference “nowhere”.',
  },
  { name: 'no conference', words: ['schedule', '-'], sentence: 'Which conference?' },
  { name: 'no file', words: ['schedule', '--conference', 'made'], sentence: 'Which file?' },
  {
    name: 'a file that is not there',
    words: ['schedule', 'none.xml', '--conference', 'made'],
    sentence: 'none.xml cannot be read: ENOENT.',
  },
  {
    name: 'another word',
    words: ['people', '-', '--conference', 'made'],
    sentence: '“people” is nothing that can be brought in',
  },
  {
    name: 'a format that is none',
    words: ['schedule', '-', '--conference', 'made', '--format', 'pdf'],
    sentence: '“pdf” is no format.',
  },
  {
    name: 'an option that is none',
    words: ['schedule', '-', '--conference', 'made', '--forse'],
    sentence: "Unknown option '--forse'",
  },
  {
    name: 'a slug that is none',
    words: ['schedule', '-', '--conference', 'A B', '--create'],
    sentence: 'conference: slug: “A B” is not made of',
  },
];

const cut = {
  words: ['schedule', '-', '--conference', 'made', '--json'],
  input: '<schedule>\n<conference><title>Cut',
};

const away = {
  words: ['schedule', '-', '--conference', 'made'],
  input: file,
  environment: { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' },
};

const refusal = runTogether(
  'import',
  () => [...refused.map(({ words }) => ({ words, input: file })), cut, away],
  () => ({ folder: data.path }),
);

describe('npm run import -- schedule', () => {
  it('with --dry-run needs neither a conference nor a table, and makes none', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'schedule.json'), file);
    const words = ['schedule', 'schedule.json', '--conference', 'nowhere', '--dry-run', '--json'];
    const { code, out, err } = await run(words, { folder: folder.path });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      conference: 'nowhere',
      isNew: true,
      isDryRun: true,
      sessions: { total: 30, created: 30, updated: 0, unchanged: 0, cancelled: 0 },
      people: { total: 0 },
      rooms: { total: 1, created: 1 },
    });
    const start = await serveHere({ DATA_DIR: folder.path });
    const answer = await fetch(
      `${start.url}/graphql?query=${encodeURIComponent('{ conferences(first: 9) { nodes { slug } } }')}`,
    );
    expect(JSON.stringify(await answer.json())).not.toContain('nowhere');
    await start.stop();
  });

  it('reads standard input, and tells people what it did', async () => {
    const { code, out, err } = await run(['schedule', '-', '--conference', 'made', '--create', '--language', 'en'], {
      input: file,
    });
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 6)).toEqual([
      'made, new: schedule-json',
      '  sessions     30   30 created',
      '  people        0   ',
      '  rooms         1   1 created',
      '  topics        0   ',
      '  types         0   ',
    ]);
  });

  it('works beside a server that runs, which answers with what came in', async () => {
    const server = await serveHere({ DATA_DIR: data.path });
    const { code } = await run(['schedule', '-', '--conference', 'demo', '--source', 'beside', '--json'], {
      input: file,
    });
    expect(code).toBe(0);
    const query = '{ conference(slug: "demo") { program { title(languages: ["en"]) { text } } } }';
    const answer: any = await (await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)).json();
    const titles = answer.data.conference.program.map(({ title }: any) => title.text);
    expect(titles.filter((title: string) => title.startsWith('Synthetic session '))).toHaveLength(30);
    await server.stop();
  });

  it('goes on where it was killed', async () => {
    const words = ['schedule', '-', '--conference', 'killed', '--create', '--json'];
    for (const killAfter of [500, 900, 1_300]) await run(words, { input: file, killAfter });
    const [last, again] = await runAll(
      'import',
      [
        { words, input: file },
        { words, input: file },
      ],
      { folder: data.path },
    );
    expect([last!.code, JSON.parse(last!.out).sessions.total]).toEqual([0, 30]);
    expect(JSON.parse(again!.out).sessions).toMatchObject({ total: 30, unchanged: 30 });
  });

  it.each(refused.map((one, at) => ({ ...one, at })))(
    'ends with 2 and a sentence for $name',
    async ({ sentence, at }) => {
      const { code, out, err } = await refusal(at);
      expect([code, out, err.includes(sentence)]).toEqual([2, '', true]);
    },
  );

  it('ends with 2 and the line of what is wrong, as one object where --json says so', async () => {
    const { code, out, err } = await refusal(refused.length);
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toEqual({
      problems: [
        { place: 'line 2', message: expect.stringMatching(/^It is no XML: /), code: 'XML_UNENDED', values: [] },
      ],
    });
  });

  it('empties a program only where that is said', async () => {
    const words = ['schedule', '-', '--conference', 'made', '--json'];
    const empty = scheduleFile([]);
    const calls = [words, [...words, '--allow-empty']].map((one) => ({ words: one, input: empty }));
    const [kept, emptied] = await runAll('import', calls, { folder: data.path });
    expect([kept!.code, JSON.parse(kept!.out).problems[0].place]).toEqual([2, 'sessions']);
    expect([emptied!.code, JSON.parse(emptied!.out).sessions.cancelled]).toEqual([0, 30]);
  });

  it('ends with 1 and a sentence when the store does not answer', async () => {
    const { code, err } = await refusal(refused.length + 1);
    expect([code, err]).toEqual([1, expect.stringContaining('The data store does not answer at the moment.')]);
  });

  it('leaves nothing in its folder but the data', async () => {
    expect((await readdir(data.path)).filter((name) => !name.startsWith('wikicon.db')).toSorted()).toEqual([
      'cursor.key',
      'server.lock',
      'tables.txt',
    ]);
  });
});
