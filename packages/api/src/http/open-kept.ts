import type { StoreAddress } from '../dynamo/address.ts';
import type { StoreClient } from '../dynamo/client.ts';
import { createLeanClient } from '../dynamo/lean/client.ts';
import { readVersion } from '../dynamo/lean/version.ts';
import { createVersions } from '../dynamo/versions.ts';
import { createKept } from '../kept/kept.ts';
import { encoded } from './compression.ts';
import type { BuiltFiles } from '../site/built-files.ts';
import type { KeptAnswers } from './kept.ts';

interface Needs extends Pick<StoreAddress, 'endpoint'> {
  readonly client: StoreClient;
  readonly tableName: string;
  /** The memory for kept answers, in MB; 0 to keep none. */
  readonly megabytes: number;
  readonly clock: () => Date;
  readonly builtFiles: BuiltFiles;
}

/** Opens the memory of a server for answers that everybody may read; null where it keeps none. */
export function openKept({
  client,
  endpoint,
  tableName: name,
  megabytes,
  clock,
  builtFiles,
}: Needs): KeptAnswers | null {
  if (megabytes === 0) return null;
  const lean = { client: createLeanClient({ endpoint }), name };
  const { begin, sweep } = createVersions({ client, name });
  const read = (partition: string) => readVersion(lean, partition);
  const kept = createKept({ versions: { read, begin, sweep }, encode: encoded, bytes: megabytes * 1_000_000, clock });
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
