import { join } from 'node:path';
import { beforeAll, afterAll, expect, it } from 'vitest';
import type { Report } from '../plan/report.ts';
import { root } from '../plan/sst.ts';
import { runtimeClient } from '../runtime/client.ts';
import { said } from './command.ts';
import { deployedSite } from './deployed-site.ts';
import { planned } from './planned.ts';

let report: Report;
let site: Awaited<ReturnType<typeof deployedSite>>;
beforeAll(async () => {
  report = await planned('pr-12');
  site = await deployedSite(report, await runtimeClient());
});
afterAll(() => site?.[Symbol.asyncDispose]());

const smoke = async (url = site.url): Promise<unknown[]> => {
  const { code, output } = await said('node', [join(root, 'infra/operate/smoke/smoke.ts'), url]);
  return [code, output.match(/^✗.*\n.*/gm), output.trimEnd().split('\n').at(-1)];
};

it('finds nothing at a stage that was just deployed and has no data', async () => {
  expect(await smoke()).toEqual([0, null, 'All is as it should be.']);
});

it('finds nothing when the embedded conferences were loaded, as the workflow does it', async () => {
  const { endpoint, name } = site.table;
  const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint, TABLE_NAME: name };
  const { code } = await said('node', [join(root, 'packages/api/src/cli/seed.ts')], { env });
  const { data } = (await (
    await fetch(`${site.url}/graphql?query=${encodeURIComponent('{ conference(slug: "demo") { slug } }')}`)
  ).json()) as { readonly data: unknown };
  expect([code, data, await smoke()]).toEqual([
    0,
    { conference: { slug: 'demo' } },
    [0, null, 'All is as it should be.'],
  ]);
});

it('finds a function that does not start, for it lacks a variable', async () => {
  await using broken = await deployedSite(report, await runtimeClient(), { CURSOR_KEY: '' });
  const { code, output } = await said('node', [join(root, 'infra/operate/smoke/smoke.ts'), broken.url]);
  expect([code, output.split('\n').slice(0, 2)]).toEqual([
    1,
    ['✗ The API is up and reaches its table', '    502: the function does not start.'],
  ]);
});
