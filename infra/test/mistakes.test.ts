import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { plan } from '../plan/plan.ts';
import { configure, newCheckout } from './checkout.ts';
import { checks } from './checks.ts';
import { grouped, type Mistake } from './mistake.ts';
import { dataMistakes } from './mistakes/data.ts';
import { firewallMistakes } from './mistakes/firewall.ts';
import { wayMistakes } from './mistakes/way.ts';
import { secrets } from './secrets.ts';

const mistakes = [...dataMistakes, ...wayMistakes, ...firewallMistakes];

let checkout: string;
beforeAll(async () => {
  checkout = await newCheckout();
});

/** The deployment as it is, but for some places. */
async function make(group: readonly Mistake[]): Promise<void> {
  await configure(checkout);
  for (const { file, from, to } of group) {
    const text = await readFile(join(checkout, file), 'utf8');
    expect(text.split(from)).toHaveLength(2);
    await writeFile(
      join(checkout, file),
      text.replace(from, () => to),
    );
  }
}

/** The checks that a deployment with these mistakes fails; or the words of the CLI that refuses it. */
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
