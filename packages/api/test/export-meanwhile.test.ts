import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { steps } from '../src/migration/steps/steps.ts';
import { runScript } from './commands.ts';
import { emptyStore } from './engine.ts';
import { besides, bring } from './graph-files.ts';
import { seededFolder, serveHere } from './server.ts';
import { halfWritten } from './whole.ts';
import { appOn, askOf } from './world.ts';
import { createWriter, signedInto } from './writers.ts';

it('An export while others write has all that was acknowledged before, and nothing by half', async () => {
  await using data = await seededFolder();
  const server = await serveHere({ DATA_DIR: data.path });
  const writer = await createWriter(server, await signedInto(data.path), 'exported');
  await writer.publish();
  for (let count = 0; count < 5; count += 1) expect(await writer.write(`Before ${count}`)).toBe(true);
  const before = [...writer.acknowledged];
  let isOver = false;
  const writing = [1, 2].map((one) => writer.writeWhile(() => !isOver, `Written by ${one}:`));
  const other = writer.changeWhile(() => !isOver);
  // One who was killed has left a copy behind.
  const abandoned = join(data.path, 'snapshot-abandoned');
  await mkdir(abandoned);
  await cp(join(data.path, 'cursor.key'), join(abandoned, 'wikicon.db'));
  const { code, err } = await runScript('export', ['--out', 'graph.jsonl', '--json'], { folder: data.path });
  isOver = true;
  await Promise.all([...writing, other]);
  expect([code, err]).toEqual([0, '']);
  expect((await readdir(data.path)).filter((name) => name.startsWith('snapshot'))).toEqual([]);
  await server.stop();

  const store = await emptyStore();
  const there = await besides(store);
  await bring(there, join(data.path, 'graph.jsonl'), { steps });
  expect(await halfWritten(there)).toEqual([]);
  const ask = askOf(appOn(there));
  const { data: answer, errors } = await ask(`{ conference(slug: "exported") { program {
    id title { text } speakers(first: 3) { nodes { displayName } }
  } people(first: 9) { nodes { displayName sessions(first: 50) { nodes { title { text } } } } } } }`);
  expect(errors).toBeUndefined();
  const program = answer.conference.program.map(({ id, title }: any) => [id, title.text]);
  expect(program).toEqual(expect.arrayContaining(before));
  await store.close();
}, 240_000);
