import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listener, openPort } from '../src/http/node.ts';
import { signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { world, type World } from './world.ts';

let here: World;
let url: string;
let token: string;
let close: () => void;
beforeAll(async () => {
  // What was just loaded is told by changes after some seconds.
  here = await world({ clock: () => new Date(Date.now() + 60_000) });
  const { server, port } = await openPort(0, 'localhost');
  server.on(
    'request',
    listener(here.app, (_request, _response, next) => next()),
  );
  url = `http://localhost:${port}`;
  const owner = await signIn(here, 'Synthetic beginner');
  ({ token } = await createTokens(here, owner).create({ name: 'Quickstart', scopes: ['READ', 'WRITE'] }));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(async () => {
  close();
  await here.close();
});

const text = readFileSync(new URL('../../../docs/quickstart.md', import.meta.url), 'utf8');
/** Each command under its heading, with the answer that stands below it. */
const commands = [...text.matchAll(/^## (.+)$|^```(sh|js)\n([^]*?)^```\n\n```json\n([^]*?)^```/gm)];
const steps = commands.flatMap(([, heading, language, code, answer], at) => {
  if (heading !== undefined) return [];
  const title = commands.slice(0, at).findLast((one) => one[1] !== undefined)![1]!;
  return [[title, language!, code!, answer!] as const];
});

it('has a command under each heading but the last', () => {
  const headings = commands.flatMap(([, heading]) => heading ?? []);
  expect(steps.map(([title]) => title)).toEqual(headings.slice(0, -1));
});

it.each(steps)('%s', async (_title, language, code, answer) => {
  const words = language === 'js' ? ['node', '--input-type=module', '-e'] : ['sh', '-c'];
  const [command, ...more] = [...words, code.replaceAll('http://localhost:4000', url)];
  const { stdout } = await promisify(execFile)(command, more, { env: { ...process.env, TOKEN: token } });
  const [told, wanted] = [stdout, answer].map((one) => JSON.parse(one) as object);
  if (typeof wanted === 'number') expect(told).toBe(wanted);
  else expect(told).toMatchObject(wanted!);
});
