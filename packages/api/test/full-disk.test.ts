import { execFileSync } from 'node:child_process';
import { appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultProxy } from './fault-proxy.ts';
import { seededFolder, startServer, temporaryFolder } from './server.ts';
import { where } from './where.ts';
import { createWriter, signedInto } from './writers.ts';
import { halfWritten } from './whole.ts';
import { appOn, askOf, world } from './world.ts';
import { draft, english } from './drafts.ts';
import { writing } from './write.ts';
import { createClient } from '../src/dynamo/client.ts';

const timeout = 240_000;
const unavailable =
  /"message":"The data store does not answer at the moment\. Please try again\.".*"code":"UNAVAILABLE","retryable":true/;

/** A small disk of its own for a command, in a namespace of Linux: nobody needs to be its administrator. */
const within = ['unshare', '--map-root-user', '--mount', 'sh', '-c'];
const mount = 'mount -t tmpfs -o size=24m tmpfs "$0"';
/** With what a folder has on it, and then the command. */
const filled = `${mount} && cp "$1"/* "$0" && shift && exec "$@"`;

/** Systems other than Linux have no such namespaces, and some machines forbid them. */
function hasSmallDisks(): boolean {
  try {
    execFileSync(within[0]!, [...within.slice(1), mount, tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it.runIf(where(hasSmallDisks(), 'a full disk, for no small one can be made'))(
  'A full disk refuses writes in words, loses none that was acknowledged, and is written on when there is space again',
  { timeout },
  async () => {
    await using large = await seededFolder();
    await using small = await temporaryFolder();
    const headers = await signedInto(large.path);
    const server = await startServer({ DATA_DIR: small.path }, [...within, filled, small.path, large.path]);
    const writer = await createWriter(server, headers, 'full');
    // The folder as the server sees it.
    const filler = join(`/proc/${server.pid}/root${small.path}`, 'filler');
    expect(await writer.write('Before')).toBe(true);
    await fill(filler);
    let refused = 0;
    // What the engine has room for in the space that it holds already is still acknowledged.
    for (let count = 0; refused < 3; count += 1) if (!(await writer.write(`On a full disk ${count}`))) refused += 1;
    expect([...writer.refusals].every((words) => unavailable.test(words))).toBe(true);
    expect([...(await writer.program()).values()]).toEqual(expect.arrayContaining([...writer.acknowledged.values()]));
    await rm(filler);
    await expect.poll(() => writer.write('After'), { timeout }).toBe(true);
    const program = [...(await writer.program())];
    expect(program).toEqual(expect.arrayContaining([...writer.acknowledged]));
    expect(new Set(program.map(([, title]) => title)).size).toBe(program.length);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await server.stop();
  },
);

/** Writes until nothing goes in any more. */
async function fill(file: string): Promise<void> {
  for (let size = 1 << 20; size >= 1;)
    await appendFile(file, Buffer.alloc(size)).catch(() => {
      size = Math.floor(size / 2);
    });
}

it('A store that takes no writes refuses them in words everywhere, and reads go on', async () => {
  const here = await world();
  const own = await draft(here, 'read-only');
  await here.jobs.idle();
  const proxy = await faultProxy(here.endpoint);
  Object.assign(proxy, { fault: 'error', only: 'TransactWriteItems' });
  const ask = askOf(appOn({ ...here, client: createClient({ endpoint: proxy.endpoint }) }));
  const title = english('Talk');
  await expect(writing({ ask }, own.headers)('createSession', { conference: own.id, title })).rejects.toThrow(
    unavailable,
  );
  const { data, errors } = await ask('{ conference(slug: "read-only") { program { id } } }', {}, own.headers);
  expect([data.conference.program, errors, await halfWritten(here)]).toEqual([[], undefined, []]);
  proxy.fault = 'none';
  expect(await writing({ ask }, own.headers)('createSession', { conference: own.id, title })).toMatchObject({
    node: { version: 1 },
  });
  proxy.close();
  await here.close();
});
