import { cp, mkdtemp, readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPlatform } from '../plan/install.ts';
import { plan } from '../plan/plan.ts';
import { root } from '../plan/sst.ts';
import { checks } from './checks.ts';
import { grouped, type Mistake } from './mistake.ts';
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

/** The deployment as it is, but for some places. */
async function make(group: readonly Mistake[]): Promise<void> {
  for (const path of ['sst.config.ts', 'infra'])
    await cp(join(root, path), join(checkout, path), { recursive: true, force: true });
  // What is deployed was built by the tests of production.
  await writeFile(join(checkout, 'infra/build.ts'), 'export const build = () => undefined;');
  for (const { file, from, to } of group) {
    const text = await readFile(join(checkout, file), 'utf8');
    expect(text.split(from)).toHaveLength(2);
    await writeFile(
      join(checkout, file),
      text.replace(from, () => to),
    );
  }
}

/** Which checks fail of a deployment with these mistakes; or what the CLI says that refuses it. */
async function findings(group: readonly Mistake[]): Promise<string[] | string> {
  await make(group);
  const { report, output } = await plan({ stage: 'production', secrets, checkout });
  if (report === null) return output;
  const failed: string[] = [];
  for (const [sentence, check] of Object.entries(checks))
    await Promise.resolve()
      .then(() => check(report))
      .catch(() => failed.push(sentence));
  return failed;
}

const groups = grouped(mistakes, (found) => Object.hasOwn(checks, found));
const planned = new Map<readonly Mistake[], ReturnType<typeof findings>>();

it.each(mistakes)('$name: "$found"', async (mistake) => {
  const group = groups.find((one) => one.includes(mistake))!;
  if (!planned.has(group)) planned.set(group, findings(group));
  expect(await planned.get(group)).toContain(mistake.found);
});

it('and without a mistake, nothing is found', async () => {
  expect(await findings([])).toEqual([]);
});
