import { cp, mkdtemp, readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPlatform } from '../plan/install.ts';
import { plan } from '../plan/plan.ts';
import { root } from '../plan/sst.ts';
import { checks } from './checks.ts';
import type { Mistake } from './mistake.ts';
import { dataMistakes } from './mistakes/data.ts';
import { wayMistakes } from './mistakes/way.ts';
import { secrets } from './secrets.ts';

const mistakes = [...dataMistakes, ...wayMistakes];

let checkout: string;
beforeAll(async () => {
  await installPlatform(root);
  checkout = await mkdtemp(join(tmpdir(), 'wikicon-mistakes-'));
  await mkdir(join(checkout, '.sst'));
  for (const path of ['packages', 'node_modules', 'package.json', '.sst/platform', '.sst/provider-lock.json'])
    await symlink(join(root, path), join(checkout, path));
});
afterAll(() => rm(checkout, { recursive: true, force: true }));

/** The deployment as it is, but for one place. */
async function make({ file, from, to }: Mistake): Promise<void> {
  for (const path of ['sst.config.ts', 'infra'])
    await cp(join(root, path), join(checkout, path), { recursive: true, force: true });
  // What is deployed was built by the tests of production.
  await writeFile(join(checkout, 'infra/build.ts'), 'export const build = () => undefined;');
  const text = await readFile(join(checkout, file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  await writeFile(
    join(checkout, file),
    text.replace(from, () => to),
  );
}

it.each(mistakes)('$name: "$found"', async (mistake) => {
  await make(mistake);
  const { report, output } = await plan({ stage: 'production', secrets, checkout });
  if (report === null) {
    expect(output).toContain(mistake.found);
    return;
  }
  const failed: string[] = [];
  for (const [sentence, check] of Object.entries(checks))
    await Promise.resolve()
      .then(() => check(report))
      .catch(() => failed.push(sentence));
  expect(failed).toContain(mistake.found);
});

it('and without a mistake, nothing is found', async () => {
  await make({ ...mistakes[0]!, to: mistakes[0]!.from });
  const { report } = await plan({ stage: 'production', secrets, checkout });
  for (const check of Object.values(checks)) await check(report!);
});
