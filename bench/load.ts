import autocannon from 'autocannon';
import { cpuOf } from './cpu.ts';
import type { BenchServer } from './process.ts';
import { median } from './median.ts';

/** Medians of the rounds in milliseconds; of processor time the least, for the work of others only adds to it. */
export interface LoadFigures {
  readonly name: string;
  readonly connections: number;
  /** Whole answers. */
  readonly perSecond: number;
  /** The share of answers that were not whole, in the worst round. */
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  /** The processor time of a whole answer; null where it cannot be told. */
  readonly serverCpu: number | null;
  readonly engineCpu: number | null;
}

interface Options {
  readonly connections?: readonly number[];
  /** Checks that an answer is the right one: one that tells of an error may be 200 as well. */
  readonly isWhole?: (answer: string) => boolean;
}

export const rounds = 5;
const seconds = 3;

/** Loads each server in turn, round after round, so that a noisy moment hits all of them. */
export async function load(
  servers: readonly BenchServer[],
  body: string,
  { connections = [8], isWhole = () => true }: Options = {},
): Promise<LoadFigures[]> {
  const pairs = servers.flatMap((server) => connections.map((count) => ({ server, count })));
  const runs = pairs.map((pair) => ({ ...pair, amount: 0, figures: [] as LoadFigures[] }));
  for (let round = 0; round <= rounds; round += 1)
    for (const run of runs) {
      // The first round warms up, and tells how many requests take so long.
      const figures = await fire(run.server, { body, connections: run.count, amount: run.amount, isWhole });
      if (round === 0) run.amount = Math.max(1, Math.ceil((figures.perSecond * seconds) / run.count)) * run.count;
      else run.figures.push(figures);
    }
  return runs.map(({ figures }) => middle(figures));
}

interface Fire {
  readonly body: string;
  readonly connections: number;
  /** The number of requests; if 0, as many as fit into the time, and those under way at its end are lost. */
  readonly amount: number;
  readonly isWhole: (answer: string) => boolean;
}

async function fire(
  { name, url, pid, enginePid, isEachNew = false }: BenchServer,
  { body, connections, amount, isWhole }: Fire,
): Promise<LoadFigures> {
  const cpu = () => [cpuOf(pid), enginePid === undefined ? null : cpuOf(enginePid)] as const;
  const before = cpu();
  const result = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: isEachNew ? body.replace(/^\{/, '{"extensions":{"request":"[<id>]"},') : body,
    idReplacement: isEachNew,
    connections,
    ...(amount === 0 ? { duration: seconds } : { amount }),
    verifyBody: (answer) => isWhole(String(answer)),
    // A load ends only with a sample, and the wait for it counts as time of the last request.
    sampleInt: 10,
  });
  const after = cpu();
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name} failed ${result.non2xx + result.errors} requests.`);
  const answers = result['2xx'] - result.mismatches;
  if (answers === 0) throw new Error(`${name} gave no whole answer.`);
  const each = (at: 0 | 1): number | null =>
    before[at] === null || after[at] === null ? null : (after[at] - before[at]) / answers;
  return {
    name,
    connections,
    perSecond: answers / result.duration,
    failed: result.mismatches / result['2xx'],
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverCpu: each(0),
    engineCpu: each(1),
  };
}

function middle(all: readonly LoadFigures[]): LoadFigures {
  const [{ name, connections }] = all as readonly [LoadFigures];
  const of = (figure: 'perSecond' | 'p50' | 'p99'): number => median(all.map((one) => one[figure]));
  const least = (figure: 'serverCpu' | 'engineCpu'): number | null => {
    const known = all.map((one) => one[figure]).filter((one) => one !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  return {
    name,
    connections,
    perSecond: of('perSecond'),
    failed: Math.max(...all.map(({ failed }) => failed)),
    p50: of('p50'),
    p99: of('p99'),
    serverCpu: least('serverCpu'),
    engineCpu: least('engineCpu'),
  };
}
