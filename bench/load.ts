import autocannon from 'autocannon';
import type { BenchServer } from './process.ts';
import { median } from './median.ts';

export interface LoadFigures {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
}

const rounds = 3;
const seconds = 4;
const connections = 8;

/** Loads each server in turn, round after round, so that a noisy moment hits all of them. */
export async function load(servers: readonly BenchServer[], body: string): Promise<LoadFigures[]> {
  const results = new Map<string, autocannon.Result[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, url } of servers) {
      const result = await autocannon({
        url: `${url}/graphql`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        connections,
        duration: seconds,
      });
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${name} failed ${result.non2xx + result.errors} requests.`);
      // The first round warms up.
      if (round > 0) results.get(name)!.push(result);
    }
  return servers.map((server) => {
    const all = results.get(server.name)!;
    return {
      name: server.name,
      perSecond: median(all.map(({ requests }) => requests.average)),
      p50: median(all.map(({ latency }) => latency.p50)),
      p99: median(all.map(({ latency }) => latency.p99)),
      memory: Math.round(server.memory()),
    };
  });
}
