import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sdl } from '../src/schema.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wikicon-schema-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = (...words: string[]): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    execFile('node', [fileURLToPath(new URL('../scripts/check.ts', import.meta.url)), ...words], (error, out, err) =>
      done({ code: Number(error?.code ?? 0), output: out + err }),
    );
  });

/** What clients know, in a file. */
async function file(text: string): Promise<string> {
  const path = join(folder, 'known.graphql');
  await writeFile(path, text);
  return path;
}

/** What clients know, served as a stage serves it. */
async function served(status: number, text: string) {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/schema.graphql' ? status : 500).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

/** The schema as it was when it had a field that is gone, and lacked a value that is there. */
const before = sdl()
  .replace('type Query {', 'type Query {\n  goneSince: Int')
  .replace(/enum EventStatus \{[^]*?\n\}/, (text) => text.replace(/ *"""[^"]*"""\n *CANCELLED\n/, ''));

const told = `Breaking:
  Field Query.goneSince was removed.
Dangerous:
  Enum value EventStatus.CANCELLED was added.
1 breaking, 1 dangerous, 0 safe changes.
`;

it('has nothing against a schema that is the same', async () => {
  expect(await check(await file(sdl()))).toEqual({ code: 0, output: '0 breaking, 0 dangerous, 0 safe changes.\n' });
});

it('tells what breaks clients of a file, and fails', async () => {
  expect(await check(await file(before))).toEqual({ code: 1, output: told });
});

it('tells what breaks clients of a site, and fails', async () => {
  await using site = await served(200, before);
  expect(await check(site.url)).toEqual({ code: 1, output: told });
});

it('takes what is allowed to break', async () => {
  expect(await check(await file(before), '--allow-breaking')).toEqual({ code: 0, output: told });
});

it('prints it as one object too', async () => {
  const { code, output } = await check(await file(before), '--json');
  expect([code, JSON.parse(output)]).toEqual([
    1,
    {
      breaking: ['Field Query.goneSince was removed.'],
      dangerous: ['Enum value EventStatus.CANCELLED was added.'],
      safe: [],
    },
  ]);
});

it('lets a first deployment pass, where no site is named', async () => {
  const output = 'No site is named: nothing is deployed that clients could know.\n';
  expect(await check('')).toEqual({ code: 0, output });
});

it('fails where nobody answers: what clients know cannot be told', async () => {
  const output = 'Nobody answers at http://127.0.0.1:9: what clients know cannot be told.\n';
  expect(await check('http://127.0.0.1:9')).toEqual({ code: 1, output });
});

it.each([404, 502])('fails where the site answers %i, unless what breaks is taken', async (status) => {
  await using site = await served(status, '');
  const output = `${site.url}schema.graphql answers ${status}: what clients know cannot be told.\n`;
  expect([await check(site.url), await check(site.url, '--allow-breaking')]).toEqual([
    { code: 1, output },
    { code: 0, output },
  ]);
});

it('refuses what is no schema', async () => {
  expect((await check(await file('<!doctype html>'))).code).toBe(2);
});
