import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordOf } from '../src/http/record.ts';
import { built, index } from './pages.ts';
import { world, type World } from './world.ts';

let api: World;
/** A session with an abstract and a room, and one without. */
let sessions: Readonly<Record<'demo' | 'ca-wikicon-2025', string>>;
beforeAll(async () => {
  api = await world({ builtFiles: built(index) });
  const first = async (slug: string): Promise<string> =>
    (await api.ask('query ($slug: String!) { conference(slug: $slug) { program { id } } }', { slug })).data.conference
      .program[0].id;
  sessions = { demo: await first('demo'), 'ca-wikicon-2025': await first('ca-wikicon-2025') };
});
afterAll(() => api.close());

async function costOf(path: string) {
  const request = new Request(`http://localhost:4000${path}`);
  const { status } = await api.app(request);
  const { requests, depth, readUnits } = recordOf(request).meter;
  return { status, requests, depth, readUnits };
}

/** The last cell of its line in the table. */
const unitsTold = (kind: string): string | undefined =>
  readFileSync(new URL('../../../docs/access-patterns.md', import.meta.url), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${kind} `))
    ?.split('|')
    .at(-2)
    ?.trim();

it.each([
  ['any page of a conference', '/conferences/demo/program', '/conferences/ca-wikicon-2025'],
  ['page of a session', () => `/sessions/${sessions.demo}`, () => `/sessions/${sessions['ca-wikicon-2025']}`],
  ['page of a person', '/people/Синтетический_участник_01', '/people/Batyrbek.kz'],
  ['page of an organization', '/affiliates/synthetic-affiliate-03', '/institutions/diplomat-international-school'],
] as const)(
  'The head of %s costs a chain of at most two, and what docs/access-patterns.md says',
  async (kind, ...paths) => {
    const [demo, real] = await Promise.all(paths.map((path) => costOf(typeof path === 'string' ? path : path())));
    expect([demo!.status, real!.status, demo!.depth <= 2, real!.depth <= 2]).toEqual([200, 200, true, true]);
    expect(unitsTold(kind)).toBe(`${demo!.readUnits} (${real!.readUnits})`);
  },
);

it.each([
  '/conferences/nobody/program',
  '/affiliates/nobody',
  '/institutions/nobody',
  '/people/Nobody_of_this_name',
  '/people/per_01M82V7M070YTN2W779H8PT5XP',
])('What is unknown costs one read: %s', async (path) => {
  expect(await costOf(path)).toEqual({ status: 404, requests: 1, depth: 1, readUnits: 0.5 });
});

it('An unknown session costs one read, of itself and of its conference', async () => {
  const path = `/sessions/${sessions.demo.slice(0, -4)}ZZZZ`;
  expect(await costOf(path)).toMatchObject({ status: 404, requests: 1, depth: 1 });
});

it.each([
  ['/', 200],
  ['/affiliates', 200],
  ['/nothing', 404],
  ['/sessions/ses_1', 404],
  ['/conferences/no%20slug', 404],
])('What can be told without the store costs nothing: %s', async (path, status) => {
  expect(await costOf(path)).toEqual({ status, requests: 0, depth: 0, readUnits: 0 });
});
