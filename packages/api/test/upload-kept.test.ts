import { afterAll, beforeAll, expect, it } from 'vitest';
import { maxKept } from '../src/uploads/begin.ts';
import { randomBytes } from 'node:crypto';
import { draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { opening, scheduleFile } from './imports.ts';
import { look, send, sendAndWait, stepwise } from './uploads.ts';
import { uploadsPartition } from '../src/rows/uploads.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
beforeAll(async () => (api = await emptyWorld()));
afterAll(() => api.close());

const rowsOf = (id: string) => jobStore(api).table.all({ partition: uploadsPartition(id as never) });
const days = 24 * 3_600;

it('Everything that is kept of an import is kept for seven days, and comes back whole from its parts', async () => {
  const here = await draft(api, 'kept');
  // Chance cannot be packed: it needs several rows.
  const abstract = randomBytes(400_000).toString('base64');
  const begun = Math.floor(Date.now() / 1_000);
  const { id, report } = await sendAndWait(
    api,
    here,
    scheduleFile([
      { ...opening, abstract: 'How it begins.', type: 'Talk' },
      { ...opening, guid: 'x', abstract },
    ]),
    '?dryRun=1',
  );
  expect(report?.sessions.total).toBe(2);
  const rows = await rowsOf(here.id);
  expect(rows.length).toBeGreaterThan(3);
  const kept = rows.map(({ expiresAt }) => Math.round((expiresAt! - begun) / days));
  expect(new Set(kept)).toEqual(new Set([7]));
  expect((await look(api, here, id)).status).toBe(200);
});

it('An import whose file is gone says so, and writes nothing', async () => {
  const here = await draft(api, 'gone');
  const steps = stepwise(api);
  const { id } = await send(steps, here, scheduleFile([opening]));
  const parts = (await rowsOf(here.id)).filter(({ type }) => type === 'UploadPart');
  await jobStore(api).writer.remove(parts.map(({ pk, sk }) => ({ pk, sk })));
  while (await steps.step());
  const { state, problems } = await look(api, here, id);
  expect([state, problems]).toEqual([
    'REFUSED',
    [{ place: 'file', message: 'The file is kept no longer: begin anew.', code: 'FILE_GONE', values: [] }],
  ]);
});

it('A conference keeps its newest imports, and nothing of those before them', async () => {
  const here = await draft(api, 'many');
  const ids: string[] = [];
  for (let at = 0; at < maxKept + 2; at += 1) ids.unshift((await sendAndWait(api, here, 'neither', '?dryRun=1')).id);
  const { imports } = await look(api, here);
  expect(imports!.map(({ id }) => id)).toEqual(ids.slice(0, maxKept));
  // Each has its own row, and its file.
  expect(await rowsOf(here.id)).toHaveLength(2 * maxKept);
});
