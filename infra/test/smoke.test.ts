import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, temporaryFolder, type ServerProcess } from '../../packages/api/test/server.ts';
import { runChecks } from '../operate/check.ts';
import { smokeChecks } from '../operate/smoke/smoke.ts';
import { root } from '../plan/sst.ts';
import { breakages } from './breakages.ts';
import { brokenSite } from './broken-site.ts';
import { built } from './built.ts';
import { said } from './command.ts';

let server: ServerProcess;
let data: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  built();
  data = await temporaryFolder();
  server = await startServer({ DATA_DIR: data.path });
});
afterAll(async () => {
  await server.stop();
  await data[Symbol.asyncDispose]();
});

const wrongAt = async (url: string): Promise<readonly string[]> =>
  (await runChecks(smokeChecks(url))).filter(({ problem }) => problem !== null).map(({ name }) => name);

const command = (...words: string[]) => said('node', [join(root, 'infra/operate/smoke/smoke.ts'), ...words]);

it('finds nothing at a site that is in order, and says so', async () => {
  const { code, output } = await command(server.url);
  expect([code, output.match(/^✗.*/gm), output.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    null,
    'All is as it should be.',
  ]);
});

it('says it in JSON too', async () => {
  const { code, output } = await command(server.url, '--json');
  const { isFine, checks } = JSON.parse(output) as { isFine: boolean; checks: readonly unknown[] };
  expect([code, isFine, checks.length > 20]).toEqual([0, true, true]);
});

it.each(breakages)('finds $name', async (breakage) => {
  await using site = await brokenSite(server.url, breakage);
  expect(await wrongAt(site.url)).toEqual(breakage.found);
});

it('says of a function that does not start where its reason stands', async () => {
  const name = 'a function that does not start';
  const answers = () => ({ status: 502, text: 'Internal Server Error' });
  await using site = await brokenSite(server.url, { name, found: [], answers });
  const { code, output } = await command(site.url);
  expect([code, output.split('\n').slice(0, 3)]).toEqual([
    1,
    [
      '✗ The API is up and reaches its table',
      '    502: the function does not start.',
      '    → Its log group in CloudWatch, /aws/lambda/…Api…, says why: a variable that does not fit is named there.',
    ],
  ]);
});

it('says of a secret that the API does not know how to mend it', async () => {
  const refusal = JSON.stringify({ errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] });
  const answers = () => ({ status: 403, text: refusal });
  await using site = await brokenSite(server.url, { name: 'another secret', found: [], answers });
  expect((await command(site.url)).output).toContain('deploy again, so that both have the same RouterSecret');
});

it('waits for a site that is not up yet', async () => {
  let asked = 0;
  const answers = () => ((asked += 1) <= 2 ? { status: 502 } : {});
  await using site = await brokenSite(server.url, { name: 'a slow start', found: [], answers });
  expect((await command(site.url, '--wait', '30')).code).toBe(0);
});

it('says of an address at which nobody answers what is wrong with it', async () => {
  const { code, output } = await command('http://127.0.0.1:9');
  expect([code, output.split('\n')[1]]).toEqual([1, expect.stringMatching(/fetch failed/)]);
});

it('asks for an address', async () => {
  expect((await command('nowhere')).code).toBe(2);
});
