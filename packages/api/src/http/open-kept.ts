import type { StoreAddress } from '../dynamo/address.ts';
import type { StoreClient } from '../dynamo/client.ts';
import { createLeanClient } from '../dynamo/lean/client.ts';
import { readVersion } from '../dynamo/lean/version.ts';
import { createVersions } from '../dynamo/versions.ts';
import { readProgram } from '../dynamo/lean/program.ts';
import { storeProgram } from '../dynamo/program-item.ts';
import { createKept } from '../kept/kept.ts';
import { createPrograms } from '../kept/programs.ts';
import { encoded } from './compression.ts';
import type { BuiltFiles } from '../site/built-files.ts';
import type { KeptAnswers } from './kept.ts';

interface Needs extends Pick<StoreAddress, 'endpoint'> {
  readonly client: StoreClient;
  readonly tableName: string;
  /** Names the deployment. */
  readonly release: string;
  /** The memory for kept answers and the rows that they are made of, in MB; 0 to keep none. */
  readonly megabytes: number;
  readonly clock: () => Date;
  readonly builtFiles: BuiltFiles;
}

/** Whoever waits longer for a check is answered as if nothing were kept, within the 3 s that clients are promised. */
const waitMilliseconds = 400;

/** Opens the memory of a server for answers that everybody may read; null where it keeps none. */
export function openKept({
  client,
  endpoint,
  tableName: name,
  megabytes,
  clock,
  builtFiles,
  release,
}: Needs): KeptAnswers | null {
  if (megabytes === 0) return null;
  const half = (megabytes * 1_000_000) / 2;
  const leanClient = createLeanClient({ endpoint });
  const lean = () => ({ client: leanClient, name, signal: AbortSignal.timeout(waitMilliseconds) });
  const { begin, sweep } = createVersions({ client, name });
  const read = (partition: string) => readVersion(lean(), partition);
  const programs = createPrograms({
    read: (partition, meter) => readProgram(lean(), partition, meter),
    store: (partition, item) => storeProgram({ client, name }, partition, item),
    release,
    bytes: half,
  });
  const kept = createKept({ versions: { read, begin, sweep }, programs, encode: encoded, bytes: half, clock });
  let [page, generation]: [string | null, number] = [null, 0];
  return {
    ...kept,
    async pageStamp() {
      const current = await builtFiles('index.html');
      if (current !== page) [page, generation] = [current, generation + 1];
      return String(generation);
    },
  };
}
