import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runScript } from './commands.ts';
import { guid, scheduleFile, type MadeEvent } from './imports.ts';
import { seededFolder, serveHere } from './server.ts';
import { where } from './where.ts';
import { broken, createWriter, signedInto } from './writers.ts';

const timeout = 240_000;

const events = Array.from({ length: 60 }, (_, at): MadeEvent => ({
  guid: guid(at),
  title: `Imported ${at}`,
  persons: [{ guid: guid(1_000 + (at % 20)), name: `Synthetic speaker ${at % 20}` }],
}));

it(
  'An import beside a server, and whoever writes to it meanwhile, lose nothing, and readers miss nothing',
  { timeout },
  async () => {
    await using data = await seededFolder();
    const server = await serveHere({ DATA_DIR: data.path });
    const writer = await createWriter(server, await signedInto(data.path), 'both');
    await writer.publish();
    let isOver = false;
    const writing = [1, 2, 3].map((one) => writer.writeWhile(() => !isOver, `Written by ${one}:`));
    const reading = writer.readWhile(() => !isOver);
    const { code, out } = await runScript('import', ['schedule', '-', '--conference', 'both', '--json'], {
      folder: data.path,
      input: scheduleFile(events),
    });
    isOver = true;
    await Promise.all(writing);
    expect(await reading).toEqual({ answers: expect.any(Number), missing: [] });
    expect([code, JSON.parse(out).sessions.created]).toEqual([0, events.length]);
    const program = await writer.program();
    const imported = [...program.values()].filter((title) => title.startsWith('Imported '));
    expect(imported.toSorted()).toEqual(events.map(({ title }) => title).toSorted());
    expect(writer.acknowledged.size).toBeGreaterThan(3);
    const written = new Map([...program].filter(([, title]) => title.startsWith('Written ')));
    expect(written).toEqual(writer.acknowledged);
    await server.stop();
    expect(await broken(data.path)).toEqual([[], 0]);
  },
);

/** The number of the process that is the engine of a folder. */
function engineOf(folder: string): number | null {
  const processes = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const line = processes.find((one) => one.includes(`--db-path ${join(folder, 'wikicon.db')}`));
  return line === undefined ? null : Number.parseInt(line, 10);
}

// Windows has no ps; the engine's coming back is tested there by src/dev/engine/keeper.test.ts.
it.runIf(where(process.platform !== 'win32', 'an engine that is killed, for there is no ps'))(
  'An engine that is killed while people write comes back, and no acknowledged write is lost, or missed by readers',
  { timeout },
  async () => {
    await using data = await seededFolder();
    const server = await serveHere({ DATA_DIR: data.path });
    const writer = await createWriter(server, await signedInto(data.path), 'killed');
    await writer.publish();
    let kills = 0;
    const reading = writer.readWhile(() => kills < 3);
    const writing = [1, 2, 3].map((one) => writer.writeWhile(() => kills < 3, `Written by ${one}:`));
    for (; kills < 3; kills += 1) {
      const before = writer.acknowledged.size;
      await expect.poll(() => writer.acknowledged.size, { timeout }).toBeGreaterThan(before + 3);
      await expect.poll(() => engineOf(data.path), { timeout }).not.toBeNull();
      process.kill(engineOf(data.path)!, 'SIGKILL');
    }
    await Promise.all(writing);
    const { answers, missing } = await reading;
    expect([answers > 0, missing]).toEqual([true, []]);
    const health = () => fetch(`${server.url}/health`).then(({ status }) => status);
    await expect.poll(health, { timeout }).toBe(200);
    expect(await writer.program()).toEqual(writer.acknowledged);
    expect([...writer.refusals].filter((words) => !words.includes('"code":"UNAVAILABLE","retryable":true'))).toEqual(
      [],
    );
    await expect.poll(() => broken(data.path), { timeout }).toEqual([[], 0]);
    await server.stop();
  },
);
