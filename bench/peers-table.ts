import type { Cost } from './answer.ts';
import { rounds, type LoadFigures } from './load.ts';

export interface PeerFigures extends LoadFigures {
  /** The cost of an answer in the store; null for the peers, which have everything in memory. */
  readonly cost: Cost | null;
}

/** The names of the servers that the others are compared with. */
export interface Anchors {
  readonly raw: string;
  readonly fastest: string;
}

/** One table for each number of connections. */
export function printPeers(figures: readonly PeerFigures[], bytes: number, { raw, fastest }: Anchors): void {
  console.log(`\nThe program of demo, ${bytes} bytes; medians of ${rounds} rounds in turn, of CPU the least`);
  if (figures.some(({ serverCpu }) => serverCpu === null))
    console.log('CPU is read from /proc, which Linux alone has: without it, these columns and the ratios are missing.');
  for (const [connections, some] of Map.groupBy(figures, (one) => one.connections)) {
    const cpuOf = (name: string): number | null => cpu(some.find((one) => one.name === name)!);
    const times = (anchor: number | null, own: number | null): string =>
      anchor === null || own === null ? '' : (anchor / own).toPrecision(2);
    console.log(`\n${connections} connections`);
    console.table(
      Object.fromEntries(
        some.map((one) => [
          one.name,
          {
            'CPU ms': one.serverCpu?.toFixed(3) ?? '',
            'engine CPU ms': one.engineCpu?.toFixed(3) ?? '',
            [`× ${fastest}`]: times(cpuOf(fastest), cpu(one)),
            'of the bytes alone': times(cpuOf(raw), cpu(one)),
            'requests/s': Math.round(one.perSecond),
            'failed %': Math.round(one.failed * 100),
            'p50 ms': one.p50,
            'p99 ms': one.p99,
            'read units': one.cost?.readUnits ?? '',
            depth: one.cost?.depth ?? '',
          },
        ]),
      ),
    );
  }
}

/** The processor time of a server and its store. */
const cpu = ({ serverCpu, engineCpu }: PeerFigures): number | null =>
  serverCpu === null ? null : serverCpu + (engineCpu ?? 0);
