import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { logged, logHit } from '../../src/http/access-log.ts';
import { lambdaHandler, type HttpEvent, type HttpResult } from '../../src/http/lambda.ts';
import { openKept } from '../../src/http/open-kept.ts';
import { routerHeader } from '../../src/http/paths.ts';
import { behindRouter, fromRouter } from '../../src/http/router-secret.ts';
import type { Log } from '../../src/kernel/log.ts';
import { examples } from '../examples.ts';
import { eventOf } from '../lambda.ts';
import { rowsIn } from '../rows.ts';
import { built } from '../pages.ts';
import { post, world, type World } from '../world.ts';

const secret = 'a secret of the router, for tests alone';

let here: World;
let lines: Record<string, unknown>[];
let handler: (event: HttpEvent) => Promise<HttpResult>;
const log: Log = (_level, _message, details) => void lines.push({ ...details });

beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());
beforeEach(() => start(crypto.randomUUID()));
/** Starts a process of a release, with nothing in its memory. */
function start(release: string): void {
  lines = [];
  const { client, endpoint, name: tableName } = here;
  const answers = openKept({
    client,
    endpoint,
    tableName,
    megabytes: 8,
    clock: () => new Date(),
    builtFiles: built(null),
    release,
  })!;
  // As src/lambda.ts puts it together.
  handler = lambdaHandler(behindRouter(logged(here.app, log, 'api'), [secret]), {
    answers,
    isOpenTo: ({ headers }) => fromRouter([secret])(headers[routerHeader] as string),
    onHit: ({ method, target }, hit) => logHit(log, 'api', { ...hit, method, path: target.split('?')[0]! }),
  });
}

/** Whether the table has a program that a release stored. */
const stored = async (release: string): Promise<boolean> =>
  (await rowsIn(here)).some(
    ({ type, data }) => type === 'Program' && (data as { release: string }).release === release,
  );

const { query, variables } = examples.find(({ name }) => name === 'program')!;

async function ask(headers: Record<string, string>): Promise<HttpResult> {
  const event = await eventOf(post({ query, variables }, headers));
  return handler({
    ...event,
    headers: { ...event.headers, 'content-length': String(JSON.stringify({ query, variables }).length) },
  });
}

it.each(['identity', 'gzip', 'br'])(
  'A function gives the same event for a kept answer as for the first one: %s',
  async (encoding) => {
    const headers = { [routerHeader]: secret, 'accept-encoding': encoding };
    const [first, ...others] = [await ask(headers), await ask(headers), await ask(headers)];
    const own = ({ headers: { 'x-correlation-id': id, ...rest }, ...result }: HttpResult) => [
      id,
      { ...result, headers: rest },
    ];
    const ids = [first, ...others].map((one) => own(one)[0]);
    expect(others.map((one) => own(one)[1])).toEqual([own(first)[1], own(first)[1]]);
    expect([new Set(ids).size, ids.every((id) => /^[0-9a-f-]{36}$/.test(id as string))]).toEqual([3, true]);
  },
);

/** What the log says of a request, and what was really paid for it. */
const told = () =>
  lines.map(({ kept, StoreRequests, ReadUnits, KeptHits, KeptMisses, status, kind }) => ({
    kept,
    paid: [StoreRequests, ReadUnits],
    counted: [KeptHits, KeptMisses],
    answer: [kind, status],
  }));

it('The log tells what became of each request, and what it really cost', async () => {
  await here.ask('{ __typename }');
  start('first');
  for (let time = 0; time < 3; time += 1) await ask({ [routerHeader]: secret });
  const answer = ['graphql', 200];
  expect(told()).toEqual([
    // The address, a check, the program that another release stored; then the program itself.
    { kept: 'first sight', paid: [5, 16.5], counted: [0, 1], answer },
    // A check, and everything consistently, which costs twice.
    { kept: 'filling', paid: [4, 29], counted: [0, 1], answer },
    { kept: 'hit', paid: [1, 1], counted: [1, 0], answer },
  ]);
});

it('Another process, which has nothing yet, answers the program at 3 read units, and by a chain of two', async () => {
  start('stored');
  for (let time = 0; time < 2; time += 1) await ask({ [routerHeader]: secret });
  await expect.poll(() => stored('stored')).toBe(true);
  start('stored');
  const first = await ask({ [routerHeader]: secret });
  const second = await ask({ [routerHeader]: secret });
  expect(told().map(({ kept, paid }) => [kept, ...paid])).toEqual([
    ['first sight', 3, 3],
    ['filling', 1, 1],
  ]);
  expect(second.body).toBe(first.body);
});

it('Another deployment does not trust what was stored', async () => {
  start('another');
  await ask({ [routerHeader]: secret });
  expect(told().map(({ paid }) => paid)).toEqual([[5, 16.5]]);
});

it('What does not come by way of the router gets nothing, kept or not', async () => {
  for (let time = 0; time < 3; time += 1) await ask({ [routerHeader]: secret });
  const { statusCode } = await ask({ [routerHeader]: 'a guess' });
  expect([statusCode, (await ask({})).statusCode]).toEqual([403, 403]);
});
