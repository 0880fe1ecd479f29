import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEmbedded } from '../src/seed/embedded.ts';
import { runLeftJobs } from '../src/jobs/run.ts';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';
import { guid, scheduleFile, type MadeEvent } from './imports.ts';
import { jobStore } from './identities.ts';
import { rowsIn } from './rows.ts';
import { temporaryFolder } from './server.ts';
import { halfWritten } from './whole.ts';
import { differing, normalized } from './normalized.ts';
import { world, type World } from './world.ts';

let here: World;
let proxy: FaultProxy;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [here, folder] = await Promise.all([world(), temporaryFolder()]);
  // Else the first command would move the demo's days, too.
  await loadEmbedded({ ...here, now: new Date() });
  proxy = await faultProxy(here.endpoint);
});
afterAll(async () => {
  proxy.close();
  await here.close();
  await folder[Symbol.asyncDispose]();
});

/** A file whose every name says for which try it was made. */
const fileOf = (mark: string): string =>
  scheduleFile(
    Array.from({ length: 240 }, (_, at): MadeEvent => ({
      guid: guid(at),
      title: `Session ${at} ${mark}`,
      abstract: `What it is about. ${mark}`,
      date: `2027-04-10T${String(9 + (at % 9)).padStart(2, '0')}:00:00+05:00`,
      room: `Room ${Math.floor(at / 9)} ${mark}`,
      track: `Track ${at % 3} ${mark}`,
      persons: [{ guid: guid(1_000 + (at % 60)), name: `Speaker ${at % 60} ${mark}` }],
    })),
  );

/** Each time it gets so many writes further; all of them are more than eight times as many. */
const writesEach = 2;

/** How often the store was asked to write something, and did it. */
let begun = 0;
let done = 0;

/** The command, until it ends or is killed. @returns its exit code, or null */
async function run(mark: string, isOver: () => boolean = () => false) {
  const entry = fileURLToPath(new URL('../src/cli/import.ts', import.meta.url));
  const words = ['schedule', '-', '--conference', `import-${mark}`, '--create', '--json'];
  const environment = { DATA_DIR: folder.path, DYNAMODB_ENDPOINT: proxy.endpoint, TABLE_NAME: here.name };
  const child = spawn('node', [entry, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  proxy.watch = (moment, operation) => {
    if (!operation.includes('Write')) return true;
    if (moment === 'before') begun += 1;
    else done += 1;
    return !isOver() || !child.kill('SIGKILL');
  };
  child.stdin.on('error', () => undefined);
  child.stdin.end(fileOf(mark));
  const [code] = await once(child, 'exit');
  return code as number | null;
}

/** On a busy machine the store may not answer in time for a job: it waits, and is done by whoever comes a day later. */
const aDayLater = { clock: () => new Date(Date.now() + 86_400_000), chance: () => 0 };
const jobsDone = () => expect.poll(() => runLeftJobs(jobStore(here), aDayLater), { timeout: 60_000 }).toBe(0);

describe('An import that is killed', () => {
  it('at 8 places, before and after a write, and taken up again, ends in the same store', async () => {
    expect(await run('whole')).toBe(0);
    await jobsDone();
    const wanted = normalized(await rowsIn(here), 'whole');
    expect(wanted.length).toBeGreaterThan(1_000);
    for (let place = 1; place <= 8; place += 1) {
      [begun, done] = [0, 0];
      const isOver = () => (place % 2 === 0 ? begun : done) >= writesEach;
      expect([place, await run('killed', isOver)]).toEqual([place, null]);
    }
    expect(await run('killed')).toBe(0);
    await jobsDone();
    expect(differing(normalized(await rowsIn(here), 'killed'), wanted)).toEqual([]);
    expect(await halfWritten(here)).toEqual([]);
  }, 300_000);
});
